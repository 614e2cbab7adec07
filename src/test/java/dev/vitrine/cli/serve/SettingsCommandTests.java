package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.database.Database;
import dev.vitrine.database.ServerAddress;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.secret.KnownSecret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class SettingsCommandTests {
    private static final String VALUE = "sk-proj-not-a-real-key-x3Fq";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir private Path folder;
    private Surroundings surroundings;
    private Database database;
    private WorkspaceId main;

    @BeforeEach
    void open() {
        ServerAddress address = TestingDatabase.freshAddress();
        String url =
                "postgres://%s:%s@%s:%d/%s"
                        .formatted(
                                address.user(),
                                address.password(),
                                address.host(),
                                address.port(),
                                address.database());
        surroundings =
                new Surroundings(
                        folder,
                        folder,
                        Map.of("DATABASE_URL", url, "BFL_API_KEY", "bfl-of-the-environment"),
                        () -> NOW,
                        UUID::randomUUID,
                        () -> 0);
        database = Database.open(address, 2);
        var workspaces = new Workspaces(database, () -> NOW, UUID::randomUUID);
        workspaces.createKey("main", "first", Set.of(Scope.ADMIN));
        workspaces.createKey("shop", "first", Set.of(Scope.ADMIN));
        main = Objects.requireNonNull(workspaces.named().get("main"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// What a command said.
    private record Said(int exit, String output, String remarks) {
        JsonNode json() {
            return new JsonMapper().readTree(output);
        }
    }

    @Test
    void settingsAreSetShownAndTakenBack() {
        assertThat(run("set", "brand.colours", "#0066CC, #00aa66").output())
                .isEqualTo(
                        """
                        Setting        Value             Meaning
                        brand.colours  #0066cc, #00aa66  The colours of the brand, the most important first
                        """);
        assertThat(run("get", "brand.colours").output()).isEqualTo("#0066cc, #00aa66\n");
        Said both = run("set", "spend.cap.day=5", "spend.cap.month=none", "--json");
        assertThat(both.json().get("version").asInt()).isEqualTo(2);
        assertThat(both.json().at("/settings/0/value").toString()).isEqualTo("5");
        assertThat(run("unset", "spend.cap.day", "brand.colours").output())
                .contains("spend.cap.day  10 (usual)", "brand.colours  empty (usual)");
        assertThat(run("get", "spend.cap.month").output()).isEqualTo("none\n");
        assertThat(run("get", "spend.cap.month", "--workspace", "shop").output())
                .isEqualTo("100\n");
        assertThat(run("set", "brand.name", "a=b").exit()).isZero();
        assertThat(run("get", "brand.name").output()).isEqualTo("a=b\n");
    }

    @Test
    void theListNamesEverySettingAndSecret() {
        run("set", "brand.name", "Ton");
        enter(VALUE, "set-secret", "openai");
        assertThat(run("list").output())
                .contains("brand.name          Ton                   What the brand is called")
                .contains("spend.cap.session   1 (usual)")
                .contains("openai             …x3Fq")
                .contains("bfl                from BFL_API_KEY")
                .contains("gemini             not set")
                .doesNotContain("not-a-real", "of-the-environment");
        JsonNode list = run("list", "--json").json();
        assertThat(list.get("settings").size()).isEqualTo(19);
        assertThat(list.at("/secrets/0/ends_in").asString()).isEqualTo("x3Fq");
    }

    @Test
    void theHistorySaysThatItWasTheCommandLine() {
        run("set", "spend.cap.day", "5");
        run("set", "spend.cap.day", "7");
        enter(VALUE, "set-secret", "openai");
        run("delete-secret", "openai");
        assertThat(run("history").output())
                .startsWith("When                  Who           Setting        From → to\n")
                .contains("2026-03-01T10:00:00Z  command line  spend.cap.day  usual → 5")
                .contains("2026-03-01T10:00:00Z  command line  spend.cap.day  5 → 7")
                .contains("secret.openai  not set → …x3Fq")
                .contains("secret.openai  …x3Fq → not set");
        Said page = run("history", "--limit", "3", "--json");
        assertThat(page.json().get("changes").size()).isEqualTo(3);
        String next = page.json().get("next_cursor").asString();
        assertThat(run("history", "--after", next, "--json").json().get("changes").size())
                .isEqualTo(1);
        assertThat(run("history", "--limit", "3").remarks()).contains("--after " + next);
    }

    @Test
    void whatCannotBeIsRefusedWithWhatCan() {
        assertThat(run("set", "brand.color", "#0066cc").remarks())
                .isEqualTo("There is no setting brand.color. Perhaps you mean brand.colours.\n");
        assertThat(run("set", "brand.name=Ton", "spend.cap.day=-1").remarks())
                .startsWith("spend.cap.day cannot be \"-1\". Choose an amount");
        assertThat(run("get", "brand.name").output()).isEqualTo("\n");
        assertThat(run("set", "brand.name").remarks()).contains("'brand.name' is no KEY=VALUE");
        assertThat(run("set", "brand.name=a", "brand.name=b").remarks()).contains("twice");
        assertThat(run("list", "--workspace", "shp").remarks())
                .contains("There is no workspace shp", "main, shop");
        assertThat(run("history", "--limit", "0").remarks()).contains("--limit cannot be 0");
        assertThat(run("history", "--after", "x").remarks()).contains("--after cannot be x");
    }

    @Test
    void aSecretIsPipedInAndNeverAnArgumentNorShown() {
        Said kept = enter(VALUE + "\n", "set-secret", "openai", "--json");
        assertThat(kept.exit()).isZero();
        assertThat(kept.json().get("ends_in").asString()).isEqualTo("x3Fq");
        Said argument = enter("", "set-secret", "openai", VALUE);
        assertThat(argument.remarks()).contains("A key is no argument");
        Said broken = enter(VALUE + " and more", "set-secret", "openai");
        assertThat(broken.remarks()).contains("Copy it again");
        assertThat(List.of(kept, argument, broken))
                .allSatisfy(
                        said ->
                                assertThat(said.output() + said.remarks())
                                        .doesNotContain("not-a-real"));
        assertThat(enter(VALUE, "set-secret", "open-ai").remarks())
                .contains("Perhaps you mean openai");
        assertThat(secret()).isEqualTo(VALUE);
        assertThat(run("delete-secret", "openai").exit()).isZero();
        assertThat(run("delete-secret", "openai").remarks()).contains("No key is kept for openai");
    }

    @Test
    void keysChangeAndOldOnesAreDropped() throws Exception {
        enter(VALUE, "set-secret", "openai");
        String before = Files.readString(folder.resolve("keys.json"));
        Said changed = run("rotate-keys");
        assertThat(changed.output()).contains("vendor_secrets     1            0");
        assertThat(changed.remarks()).contains("A new key seals from now on");
        Said dropped = run("rotate-keys", "--drop-old", "--json");
        assertThat(dropped.json().get("keys_dropped").asInt()).isEqualTo(2);
        assertThat(secret()).isEqualTo(VALUE);
        assertThat(Files.readString(folder.resolve("keys.json")))
                .isNotEqualTo(before)
                .containsOnlyOnce("\"keyData\"");
    }

    @Test
    void secretsSealedWithKeysThatAreElsewhereStayAsTheyAre() throws Exception {
        assertThat(run("rotate-keys").remarks()).contains("There are no keys in " + folder);
        enter(VALUE, "set-secret", "openai");
        Path keys = folder.resolve("keys.json");
        Path elsewhere = Files.move(keys, folder.resolve("elsewhere.json"));
        for (Said said :
                List.of(enter(VALUE, "set-secret", "gemini"), run("rotate-keys"), run("list"))) {
            assertThat(said.remarks()).contains(keys + " is missing", "--data");
        }
        assertThat(keys).doesNotExist();
        Files.move(elsewhere, keys);
        assertThat(secret()).isEqualTo(VALUE);
    }

    private String secret() {
        var chosen = Chosen.in(database, Vault.at(folder.resolve("keys.json")), surroundings);
        return Objects.requireNonNull(chosen.secrets().value(main, KnownSecret.OPENAI)).value();
    }

    private Said run(String... words) {
        return enter("", words);
    }

    private Said enter(String entered, String... words) {
        var output = new ByteArrayOutputStream();
        var remarks = new ByteArrayOutputStream();
        var terminal =
                new Terminal(
                        output,
                        new PrintStream(remarks, true, StandardCharsets.UTF_8),
                        Screen.plain());
        List<String> all = new ArrayList<>(List.of(words));
        int exit =
                new CommandLine(new SettingsCommand(surroundings, terminal, _ -> entered))
                        .setExecutionExceptionHandler(
                                (failure, _, _) -> {
                                    terminal.say(((VitrineException) failure).problem().line());
                                    return 2;
                                })
                        .execute(all.toArray(String[]::new));
        return new Said(
                exit,
                output.toString(StandardCharsets.UTF_8),
                remarks.toString(StandardCharsets.UTF_8));
    }
}
