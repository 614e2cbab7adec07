package dev.vitrine.caption.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.port.Findings;
import dev.vitrine.caption.SuggestedAccount;
import dev.vitrine.network.NetworkId;
import dev.vitrine.network.Networks;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoutTests {
    private static final Networks NETWORKS = Networks.load();
    private static final Findings.Page PAGE =
            new Findings.Page(URI.create("https://ceramics.example/potters"), "Potters");

    private final Scout scout = new Scout(new TestingModels().models());

    @Test
    void anAccountThatThePageNamesIsSuggestedWithThePage() {
        String line = "instagram | @clay.and.kiln | makes stoneware in Leeds";
        assertThat(found(line, line).get(new NetworkId("instagram")))
                .containsExactly(
                        new SuggestedAccount(
                                "@clay.and.kiln",
                                "makes stoneware in Leeds",
                                "https://ceramics.example/potters"));
    }

    @Test
    void anAccountThatNoPageNamesIsNotBelieved() {
        assertThat(found("instagram | @clay.and.kiln | says so itself", "Potters of Leeds"))
                .isEmpty();
        assertThat(found("instagram | @clay | is a part of another name", "@clay.and.kiln"))
                .isEmpty();
    }

    @Test
    void aNameThatNoAccountCanHaveIsNotBelieved() {
        assertThat(
                        found(
                                "x | @much_too_long_for_this_network | no",
                                "much_too_long_for_this_network"))
                .isEmpty();
        assertThat(found("bluesky | @potter | has no domain", "@potter")).isEmpty();
        assertThat(found("mastodon | @potter@clay.example | has a server", "@potter@clay.example"))
                .hasSize(1);
    }

    @Test
    void aNetworkThatWasNotAskedForGetsNothing() {
        String line = "myspace | @potter | is elsewhere";
        assertThat(found(line, line)).isEmpty();
    }

    @Test
    void noNetworkGetsMoreThanFiveAndNoneTwice() {
        String lines =
                """
                x | @one | a
                x | @ONE | a
                x | @two | a
                x | @three | a
                x | @four | a
                x | @five | a
                x | @six | a
                """;
        assertThat(found(lines, lines).get(new NetworkId("x"))).hasSize(5);
    }

    @Test
    void aPageThatIsNotReachedSafelyIsNoSource() {
        String line = "x | @potter | a";
        var page = new Findings.Page(URI.create("javascript:alert(1)"), "no");
        assertThat(
                        scout.accounts(
                                new Findings(
                                        line,
                                        List.of(new Findings.Support(line, List.of(page))),
                                        null),
                                NETWORKS.all()))
                .isEmpty();
    }

    private Map<NetworkId, List<SuggestedAccount>> found(String answer, String supported) {
        return scout.accounts(
                new Findings(answer, List.of(new Findings.Support(supported, List.of(PAGE))), null),
                NETWORKS.all());
    }
}
