package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.database.ServerAddress;
import dev.vitrine.database.TestingDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A mistake at the start of the service, or with its keys, gets one line and makes nothing.
@Timeout(60)
class BadServiceTests {
    @TempDir private Path folder;

    @Test
    void aPortThatThereIsNot() {
        for (String port : new String[] {"99999", "65536", "-1"}) {
            refuses(
                    "--port cannot be " + port + ". Use 1 to 65535, or 0 for any that is free.",
                    "--port",
                    port);
        }
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            refuses("Port " + port + " is in use. Choose another with --port", "--port", port);
        }
    }

    @Test
    void anAddressOfAnotherMachine() {
        refuses(
                "--bind cannot be 192.0.2.1, which is no address of this machine. Use 127.0.0.1",
                "--port",
                "0",
                "--bind",
                "192.0.2.1");
    }

    @Test
    void anAddressThatIsNone() {
        refuses(
                "--bind cannot be 'nohost.invalid', which is no address. Use 127.0.0.1",
                "--bind",
                "nohost.invalid");
    }

    @Test
    void aWordThatIsNotOneOfAFew() {
        refuses("--role is one of web, worker, all, not 'boss'", "--role", "boss");
        refuses("--log is one of auto, text, json, not 'loud'", "--log", "loud");
        refuses("--reach is one of public, anywhere, not 'far'", "--reach", "far");
        refuses(
                "--uploads-per-minute needs a whole number, not 'many'",
                "--uploads-per-minute",
                "many");
    }

    @Test
    void aDataFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String command : new String[] {"serve --port 0", "keys create shop"}) {
            for (Path unusable : new Path[] {file, file.resolve("within"), Path.of("/proc/no")}) {
                assertThat(line(typed(Map.of(), command + " --data " + unusable)))
                        .startsWith("Error: The folder " + unusable + " cannot be made")
                        .endsWith(". Choose another folder with --data.");
            }
        }
    }

    @Test
    void keysOfAFolderWithoutData() {
        Path nowhere = folder.resolve("nowhere");
        for (String command : new String[] {"keys list", "keys revoke shop"}) {
            assertThat(line(typed(Map.of(), command + " --data " + nowhere)))
                    .startsWith("Error: There is no data in " + nowhere + ". Name the folder")
                    .endsWith("./vitrine keys create NAME --data " + nowhere + ".");
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aNameInsteadOfTheIdOfAKey() {
        ServerAddress address = TestingDatabase.freshAddress();
        Map<String, String> environment =
                Map.of(
                        "DATABASE_URL",
                        "postgres://%s:%s@%s"
                                .formatted(address.user(), address.password(), address));
        typed(environment, "keys create shop");
        String listed = typed(environment, "keys list").output();
        String id = listed.lines().skip(1).findFirst().orElseThrow().split(" ", 2)[0];
        assertThat(line(typed(environment, "keys revoke shop")))
                .isEqualTo(
                        "Error: A key is ended by its id, and 'shop' is none. The id of shop is "
                                + id
                                + ".");
        assertThat(line(typed(environment, "keys revoke shelf")))
                .isEqualTo(
                        "Error: A key is ended by its id, and 'shelf' is none. The ids are in ./vitrine keys list.");
        assertThat(typed(environment, "keys revoke " + id))
                .isEqualTo(new Typed(0, "", "Revoked.\n"));
        assertThat(line(typed(environment, "keys revoke " + id)))
                .startsWith("Error: No key that works has the id " + id);
    }

    private void refuses(String words, String... options) {
        Path data = folder.resolve("data");
        Typed typed = typed(Map.of(), "serve --data " + data + " " + String.join(" ", options));
        assertThat(line(typed)).startsWith("Error: " + words);
        assertThat(data).doesNotExist();
    }

    /// The only line of a refusal.
    private static String line(Typed typed) {
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.output()).isEmpty();
        assertThat(typed.errors().lines()).hasSize(1);
        return typed.errors().strip();
    }

    private static Typed typed(Map<String, String> environment, String words) {
        return Typed.in(environment, new Screen(false, false, 80, 24), (Object[]) words.split(" "));
    }
}
