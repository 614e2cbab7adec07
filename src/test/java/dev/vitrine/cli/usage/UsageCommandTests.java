package dev.vitrine.cli.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.cli.serve.Surroundings;
import dev.vitrine.database.Database;
import dev.vitrine.database.ServerAddress;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.spend.Caps;
import dev.vitrine.spend.EntryId;
import dev.vitrine.spend.Intent;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Reservation;
import dev.vitrine.spend.Spending;
import dev.vitrine.spend.Usage;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class UsageCommandTests {
    @TempDir private Path folder;
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private Surroundings surroundings;
    private Database database;
    private Spending spending;
    private UUID workspace;

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
                        Map.of("DATABASE_URL", url),
                        () -> now,
                        UUID::randomUUID,
                        () -> 0);
        database = Database.open(address, 2);
        spending = new Spending(database, _ -> Caps.NONE, () -> now, UUID::randomUUID);
        var workspaces = new Workspaces(database, () -> now, UUID::randomUUID);
        workspaces.createKey("main", "first", Set.of(Scope.ADMIN));
        workspace = Objects.requireNonNull(workspaces.named().get("main")).value();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsTheMonthAsTables() {
        spending.settle(
                call("openai", "gpt-image-2", "picture", "Spring sale"),
                Usage.NONE,
                new Money(129_015),
                "");
        spending.doubt(call("openai", "gpt-image-2", "picture", null), "slow");
        now = Instant.parse("2026-11-29T10:00:00Z");
        spending.settle(
                call("gemini", "gemini-3.1-flash-lite", "vision", null),
                Usage.NONE,
                Money.ofCents(1),
                "");
        assertThat(run().output())
                .isEqualTo(
                        """
                        Period             Spent or reserved  Cap      Left
                        today, 2026-11-29  $0.01              $10.00   $9.99
                        month, 2026-11     $0.349015          $100.00  $99.650985
                        a session                             $1.00
                        a campaign                            $20.00

                        Model                         Calls  Spent      Perhaps on top
                        openai/gpt-image-2            2      $0.129015  $0.21
                        gemini/gemini-3.1-flash-lite  1      $0.01

                        For      Calls  Spent      Perhaps on top
                        picture  2      $0.129015  $0.21
                        vision   1      $0.01

                        Campaign     Calls  Spent      Perhaps on top
                        Spring sale  1      $0.129015

                        Day         Calls  Spent      Perhaps on top
                        2026-11-28  2      $0.129015  $0.21
                        2026-11-29  1      $0.01
                        """);
    }

    @Test
    void saysThatNothingWasSpent() {
        assertThat(run().output()).endsWith("\n\nNo paid call was made this month.\n");
        assertThat(run("calls").output()).isEqualTo("No such call was made.\n");
    }

    @Test
    void listsCallsWithWhatBecameOfThem() {
        spending.settle(
                call("openai", "gpt-image-2", "picture", null), Usage.NONE, Money.ofCents(12), "");
        now = now.plusSeconds(1);
        spending.release(
                call("bfl", "flux-2-pro", "picture", null),
                Refusal.of(Refusal.Kind.CREDITS_EXHAUSTED, "Insufficient credits"));
        now = now.plusSeconds(1);
        spending.doubt(
                call("openai", "gpt-image-2", "edit", null),
                "There was no whole answer within 300 s");
        assertThat(run("calls").output())
                .isEqualTo(
                        """
                        When                  Outcome    Model               For      Cost     Note
                        2026-11-28T10:00:02Z  unknown    openai/gpt-image-2  edit     ≤ $0.21  There was no whole answer
                                                                                               within 300 s
                        2026-11-28T10:00:01Z  refused    bfl/flux-2-pro      picture  $0.00    CREDITS_EXHAUSTED:
                                                                                               Insufficient credits
                        2026-11-28T10:00:00Z  confirmed  openai/gpt-image-2  picture  $0.12
                        """);
        assertThat(run("calls", "--outcome", "unknown").output().lines()).hasSize(3);
        assertThat(run("calls", "--limit", "1").remarks())
                .startsWith("More: ./vitrine usage calls --after ");
    }

    @Test
    void answersProgramsAsTheServiceDoes() {
        call("openai", "gpt-image-2", "picture", null);
        assertThat(run("--json").json().at("/by_vendor/0").toString())
                .isEqualTo("{\"name\":\"openai\",\"calls\":1,\"spent\":0.0,\"maybe\":0.21}");
        assertThat(run("calls", "--json").json().at("/entries/0/outcome").asString())
                .isEqualTo("reserved");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(run("calls", "--outcome", "paid").remarks())
                .isEqualTo(
                        "--outcome cannot be paid. Choose from reserved, confirmed, spoiled, refused and unknown.\n");
        assertThat(run("calls", "--after", "x").remarks()).startsWith("--after cannot be x.");
        assertThat(run("calls", "--limit", "0").remarks()).startsWith("--limit cannot be 0.");
        assertThat(run("--workspace", "shop").remarks())
                .startsWith("There is no workspace shop. Choose from main.");
    }

    private EntryId call(String vendor, String model, String task, @Nullable String campaign) {
        var purpose = new Purpose(workspace, UUID.randomUUID(), "session", campaign, task, false);
        return ((Reservation.Granted)
                        spending.reserve(
                                new Intent(purpose, vendor, model, "hash", Money.ofCents(21))))
                .entry();
    }

    /// What a command said.
    private record Said(int exit, String output, String remarks) {
        JsonNode json() {
            return new JsonMapper().readTree(output);
        }
    }

    private Said run(String... words) {
        var output = new ByteArrayOutputStream();
        var remarks = new ByteArrayOutputStream();
        var terminal =
                new Terminal(
                        output,
                        new PrintStream(remarks, true, StandardCharsets.UTF_8),
                        Screen.plain());
        int exit =
                new CommandLine(new UsageCommand(surroundings, terminal))
                        .setExecutionExceptionHandler(
                                (failure, _, _) -> {
                                    terminal.say(((VitrineException) failure).problem().line());
                                    return 2;
                                })
                        .execute(words);
        return new Said(
                exit,
                output.toString(StandardCharsets.UTF_8),
                remarks.toString(StandardCharsets.UTF_8));
    }
}
