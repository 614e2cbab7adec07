package dev.vitrine.session.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.network.NetworkId;
import dev.vitrine.picture.Size;
import dev.vitrine.session.TestingResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a browser, a screen reader and a validator expect of the page, on one that has everything:
/// folded captions, titles, comments, accounts, a post without alt text, a network that failed.
class PageStructureTests {
    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>]+(?:=\"[^\"]*\")?)*)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> WITHOUT_END = Set.of("meta", "img", "input", "br");

    private static String body = "";
    private static List<Tag> tags = List.of();

    /// A tag of the page and where it ends.
    private record Tag(
            String name, boolean end, boolean closed, Map<String, String> attributes, int next) {
        static Tag of(MatchResult match) {
            var attributes = new HashMap<String, String>();
            ATTRIBUTE
                    .matcher(match.group(3))
                    .results()
                    .forEach(
                            it ->
                                    attributes.put(
                                            it.group(1), it.group(2) == null ? "" : it.group(2)));
            return new Tag(
                    match.group(2),
                    !match.group(1).isEmpty(),
                    !match.group(4).isEmpty(),
                    attributes,
                    match.end());
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    @BeforeAll
    static void makeAPageThatHasEverything() throws IOException {
        var results = TestingResults.ofAllNetworks();
        var visible = new HashMap<NetworkId, Integer>();
        for (String id : TestingResults.NETWORKS.keySet()) {
            visible.put(new NetworkId(id), 20);
            results.with(
                    TestingResults.post(id)
                            .title("A mug")
                            .altText(id.equals("tiktok") ? "" : "A slate blue mug")
                            .accounts("@kiln")
                            .build());
        }
        var alone = TestingResults.rendition("pixelfed", "wide", new Size(1200, 627));
        results.with(TestingResults.post("pixelfed").firstComment(null).build(), List.of(alone))
                .failed("bluesky", "2.3 MB at best", "Send a calmer picture")
                .seeing(TestingResults.sight(TestingResults.faceFocus()));
        var out = new StringWriter();
        new ContactSheet()
                .write(
                        new SheetRequest(
                                results.build(),
                                _ -> new ByteArrayInputStream(new byte[3]),
                                "data:image/jpeg;base64,AAAA",
                                visible),
                        out);
        String page = out.toString();
        body = page.replaceAll("(?s)(<style>|<script>).*?(</style>|</script>)", "$1$2");
        tags = TAG.matcher(body).results().map(Tag::of).toList();
    }

    @Test
    void closesEveryElementInItsPlace() {
        var open = new ArrayDeque<String>();
        for (Tag tag : tags) {
            if (tag.end()) {
                assertThat(tag.name()).as("at " + near(tag)).isEqualTo(open.pollFirst());
            } else if (!tag.closed() && !WITHOUT_END.contains(tag.name())) {
                open.addFirst(tag.name());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void usesEachIdOnce() {
        assertThat(values("id")).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void pointsOnlyAtWhatIsThere() {
        var ids = new HashSet<>(values("id"));
        Stream<String> links = values("href").stream().map(link -> link.substring(1));
        Stream<String> names =
                Stream.of("for", "data-copy", "aria-labelledby")
                        .flatMap(name -> values(name).stream());
        assertThat(Stream.concat(links, names)).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void saysEveryPictureInWords() {
        assertThat(named("img"))
                .hasSizeGreaterThan(15)
                .allSatisfy(tag -> assertThat(tag.attribute("alt")).isNotBlank());
    }

    @Test
    void reservesTheRoomOfEveryPicture() {
        assertThat(named("img"))
                .allSatisfy(
                        tag -> {
                            assertThat(tag.attribute("width")).matches("[1-9]\\d*");
                            assertThat(tag.attribute("height")).matches("[1-9]\\d*");
                        });
    }

    @Test
    void namesEveryControl() {
        List<String> labelled = values("for");
        assertThat(named("input"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(labelled).contains(tag.attribute("id")));
        for (String name : List.of("a", "button", "label", "summary")) {
            assertThat(named(name))
                    .isNotEmpty()
                    .allSatisfy(
                            tag ->
                                    assertThat(tag.attribute("aria-label") + text(tag))
                                            .as(near(tag))
                                            .isNotBlank());
        }
    }

    @Test
    void skipsNoLevelOfHeadings() {
        int[] levels =
                tags.stream()
                        .filter(tag -> !tag.end() && tag.name().matches("h[1-6]"))
                        .mapToInt(tag -> tag.name().charAt(1) - '0')
                        .toArray();
        assertThat(Arrays.stream(levels).filter(level -> level == 1)).hasSize(1);
        assertThat(levels[0]).isEqualTo(1);
        for (int i = 1; i < levels.length; i++) {
            assertThat(levels[i] - levels[i - 1]).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void offersNoWordsThatAreNotThere() {
        assertThat(values("data-copy")).contains("x-alt").doesNotContain("tiktok-alt");
        assertThat(values("id")).doesNotContain("pixelfed-comment");
    }

    private static List<Tag> named(String name) {
        return tags.stream().filter(tag -> !tag.end() && tag.name().equals(name)).toList();
    }

    private static List<String> values(String attribute) {
        return tags.stream()
                .map(Tag::attributes)
                .filter(attributes -> attributes.containsKey(attribute))
                .map(attributes -> attributes.get(attribute))
                .toList();
    }

    /// The text of an element.
    private static String text(Tag tag) {
        int end = body.indexOf("</" + tag.name() + ">", tag.next());
        return body.substring(tag.next(), end).replaceAll("<[^>]*>", "");
    }

    private static String near(Tag tag) {
        return body.substring(Math.max(0, tag.next() - 80), tag.next());
    }
}
