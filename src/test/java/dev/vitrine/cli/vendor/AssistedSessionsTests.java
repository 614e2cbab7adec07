package dev.vitrine.cli.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.call.PictureCheck;
import dev.vitrine.ai.gemini.TestingGemini;
import dev.vitrine.ai.openai.TestingOpenAi;
import dev.vitrine.cli.vendor.ModelRoom.Parts;
import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.durable.TestingSessions;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.session.result.Tier;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.setting.History;
import dev.vitrine.workspace.setting.SettingRegister;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.setting.known.KnownSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

/// Sessions that ask vendors, with stand-ins for those and all else as it is.
class AssistedSessionsTests {
    private static final PictureCheck NO_PICTURES =
            _ -> {
                throw new IllegalStateException("No picture is made here");
            };

    @TempDir private Path folder;
    private final Database database = TestingDatabase.fresh();
    private final TestingOpenAi openAi = opened();
    private final TestingGemini gemini = found();

    /// Whoever waits for a vendor lets time pass instead.
    private final AtomicLong waited = new AtomicLong();

    private TestingSessions rig;
    private DurableSessions sessions;
    private Caller caller;

    @BeforeEach
    void open() {
        rig = new TestingSessions(database, folder);
        caller = rig.caller("main");
        rig.with(models().assistants(TestingSessions.writer()));
        sessions = rig.open(Duration.ofMinutes(2));
        sessions.start(3, "test");
    }

    @AfterEach
    void close() {
        sessions.close();
        openAi.close();
        gemini.close();
        database.close();
    }

    @Test
    void threeCallsServeEveryNetworkAndWhatTheyCostIsInTheResults() throws Exception {
        gemini.finds("instagram | @clay.and.kiln | makes stoneware");
        Results results = run("instagram", "facebook", "linkedin", "x", "bluesky", "mastodon");
        assertThat(tiers(results))
                .containsEntry("describe", Tier.FULL)
                .containsEntry("write", Tier.FULL)
                .containsEntry("discover", Tier.FULL);
        assertThat(results.platforms().values())
                .allSatisfy(network -> assertThat(network.tier()).isEqualTo(Tier.FULL));
        assertThat(openAi.asked("POST /") + gemini.asked("POST /")).isLessThanOrEqualTo(4);
        assertThat(gemini.asked("POST /")).isEqualTo(1);
        assertThat(results.optimizationMetadata().costUsd()).isPositive();
        assertThat(results.optimizationMetadata().costUsd())
                .isEqualByComparingTo(
                        database.sql()
                                .sql("select sum(cost) / 1000000.0 from spend_entries")
                                .query(BigDecimal.class)
                                .single());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    fault             | describe | ledger    | looks
                    KEY_REFUSED       | TEMPLATE | refused   | 1
                    NOT_ALLOWED       | TEMPLATE | refused   | 1
                    MODEL_GONE        | TEMPLATE | refused   | 1
                    RATE_LIMITED      | FULL     | confirmed | 2
                    CREDITS_EXHAUSTED | TEMPLATE | refused   | 1
                    MODERATED         | TEMPLATE | refused   | 1
                    OVERLOADED        | FULL     | confirmed | 2
                    BROKEN            | TEMPLATE | unknown   | 1
                    RESET_AFTER       | TEMPLATE | unknown   | 1
                    CUT               | TEMPLATE | unknown   | 1
                    HTML              | TEMPLATE | unknown   | 1
                    WRONG_JSON        | TEMPLATE | unknown   | 1
                    WRONG_SCHEMA      | TEMPLATE | spoiled   | 1
                    """)
    void aFaultLowersTheTierOfItsStepAndLosesNothing(
            Fault fault, Tier describe, String ledger, int looks) throws Exception {
        only("openai/gpt-6.1-terra");
        openAi.fail(fault);
        Results results = run("x", "instagram");
        assertThat(tiers(results).get("describe")).isEqualTo(describe);
        assertThat(outcome("vision")).isEqualTo(ledger);
        assertThat(asked("vision")).isEqualTo(looks);
        assertThat(results.optimizationMetadata().successfulPlatforms()).isEqualTo(2);
    }

    /// Looks at pictures come with a picture.
    private long asked(String task) {
        boolean looks = task.equals("vision");
        return openAi.asked().stream()
                .filter(request -> request.line().equals("POST /v1/responses"))
                .filter(request -> request.json().toString().contains("input_image") == looks)
                .count();
    }

    private String outcome(String task) {
        return database.sql()
                .sql("select outcome from spend_entries where task = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    /// The one model that looks and writes.
    private void only(String model) {
        for (String task : List.of("vision", "writing")) {
            database.sql()
                    .sql(
                            "insert into settings (workspace_id, key, value) values (?, ?, cast(? as jsonb))")
                    .params(caller.workspace().value(), "ai.models." + task, "[\"" + model + "\"]")
                    .update();
        }
    }

    private Results run(String... networks) throws Exception {
        SessionView submitted = rig.submitAssisted(sessions, caller, networks);
        SessionView ended = TestingSessions.ended(sessions, caller, submitted.id());
        assertThat(ended.problem()).isNull();
        assertThat(ended.status()).isEqualTo(SessionStatus.COMPLETED);
        String json = sessions.results(caller.workspace().value(), submitted.id());
        return ResultJson.read(Objects.requireNonNull(json), new TypeReference<Results>() {});
    }

    private static Map<String, Tier> tiers(Results results) {
        return results.steps().stream()
                .collect(Collectors.toMap(StepReport::step, StepReport::tier));
    }

    private ModelRoom models() {
        Map<String, String> environment =
                Map.of(
                        "OPENAI_API_KEY",
                        TestingOpenAi.KEY,
                        "OPENAI_BASE_URL",
                        openAi.base().toString(),
                        "OPENAI_ORG_ID",
                        "org-vitrine",
                        "OPENAI_PROJECT_ID",
                        "proj_vitrine",
                        "GEMINI_API_KEY",
                        TestingGemini.KEY,
                        "GEMINI_BASE_URL",
                        gemini.address().toString());
        var history = new History(database, InstantSource.system(), UUID::randomUUID);
        return ModelRoom.open(
                new Parts(
                        environment,
                        () -> InstantSource.system().instant().plusNanos(waited.get()),
                        () -> 0,
                        UUID::randomUUID,
                        length -> waited.addAndGet(length.toNanos()),
                        NO_PICTURES),
                database,
                new Settings(
                        database,
                        new SettingRegister(KnownSettings.all()),
                        history,
                        InstantSource.system()),
                new Secrets(database, Vault.at(folder.resolve("keys.json")), environment, history));
    }

    private static TestingOpenAi opened() {
        try {
            return new TestingOpenAi();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static TestingGemini found() {
        try {
            return new TestingGemini();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
