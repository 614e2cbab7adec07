package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.network.Pack;
import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTests {
    @TempDir private Path folder;

    @Test
    void suggestsAccountsWhoseTopicsThePictureTouches() throws IOException {
        assertThat(
                        suggested(
                                """
                                instagram:
                                  "@clay.and.kiln": ceramics, glass
                                  mugs_daily: [mug]
                                  "@cafe": coffee
                                  "@everything":
                                x:
                                  "@elsewhere": ceramics
                                """))
                .containsExactly(
                        new SuggestedAccount("@clay.and.kiln", "on your list for ceramics"),
                        new SuggestedAccount("@mugs_daily", "on your list for mug"),
                        new SuggestedAccount("@everything", "on your list for every picture"));
    }

    @Test
    void suggestsNobodyWithoutAList() {
        assertThat(Briefs.post(Briefs.MUG, "instagram").accounts()).isEmpty();
        assertThat(Writer.open(folder.resolve("missing.yaml")).write(Briefs.of(Briefs.MUG)).posts())
                .allMatch(post -> post.accounts().isEmpty());
    }

    @Test
    void suggestsNobodyFromAnEmptyList() throws IOException {
        assertThat(suggested("")).isEmpty();
        assertThat(suggested("instagram:")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAListThatCannotBeUnderstood() {
        refuses("- one\n- two", "it is not a list of networks");
        refuses("instagram: clay", "\"instagram\" has no accounts with topics");
        refuses("instagram:\n  \"not a handle\": clay", "\"not a handle\" is no handle");
        refuses("instagram:\n  \"@a\": {b: c}", "the topics of \"@a\" are not words");
        refuses("instagram: [", "accounts.yaml cannot be understood");
    }

    @Test
    void refusesAListThatIsNoText() throws IOException {
        Path file = folder.resolve("accounts.yaml");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8});
        assertThatThrownBy(() -> Writer.open(file))
                .isInstanceOf(InvalidAccountsException.class)
                .hasMessageContaining("UTF-8");
    }

    private void refuses(String list, String message) {
        assertThatThrownBy(() -> suggested(list))
                .isInstanceOfSatisfying(
                        InvalidAccountsException.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining(message)
                .hasMessageContaining("one line per account");
    }

    private List<SuggestedAccount> suggested(String list) throws IOException {
        Path file = folder.resolve("accounts.yaml");
        Files.writeString(file, list, StandardCharsets.UTF_8);
        Brief brief =
                new Brief(
                        Briefs.MUG,
                        "mug.jpg",
                        null,
                        List.of(Briefs.NETWORKS.find("instagram")),
                        Pack.CURRENT);
        return Writer.open(file).write(brief).posts().getFirst().accounts();
    }
}
