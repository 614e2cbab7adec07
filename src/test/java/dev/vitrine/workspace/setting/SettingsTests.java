package dev.vitrine.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.workspace.Caller;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.setting.known.AiSettings;
import dev.vitrine.workspace.setting.known.BrandSettings;
import dev.vitrine.workspace.setting.known.KnownSettings;
import dev.vitrine.workspace.setting.known.SpendSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class SettingsTests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private Database database;
    private Settings settings;
    private Caller caller;
    private WorkspaceId workspace;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        settings = settings();
        var workspaces = new Workspaces(database, () -> now, UUID::randomUUID);
        String secret = workspaces.createKey("mine", "studio", Set.of(Scope.ADMIN)).secret();
        caller = Objects.requireNonNull(workspaces.authenticate(secret));
        workspace = caller.workspace();
        workspaces.createKey("other", "studio", Set.of(Scope.ADMIN));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatNobodyHasChosenIsAsUsual() {
        assertThat(settings.get(workspace, SpendSettings.CAP_DAY)).isEqualTo("10");
        assertThat(settings.get(workspace, AiSettings.ENABLED)).isTrue();
        assertThat(settings.get(workspace, BrandSettings.LOGO)).isNull();
        assertThat(settings.all(workspace).version()).isZero();
        assertThat(settings.all(workspace).values())
                .hasSize(KnownSettings.all().size())
                .allMatch(value -> value.chosen() == null && value.changed() == null);
    }

    @Test
    void whatIsChosenHoldsAtOnceHereAndForThisWorkspaceAlone() {
        assertThat(settings.get(workspace, SpendSettings.CAP_DAY)).isEqualTo("10");
        change(
                "spend.cap.day",
                "2.5",
                "brand.colours",
                "[\"#0066CC\"]",
                "spend.cap.month",
                "\"none\"");
        assertThat(settings.get(workspace, SpendSettings.CAP_DAY)).isEqualTo("2.5");
        assertThat(settings.get(workspace, SpendSettings.CAP_MONTH)).isNull();
        assertThat(settings.get(workspace, BrandSettings.COLOURS)).containsExactly("#0066cc");
        WorkspaceId other =
                Objects.requireNonNull(
                        new Workspaces(database, () -> now, UUID::randomUUID).named().get("other"));
        assertThat(settings.get(other, BrandSettings.COLOURS)).isEmpty();
        assertThat(settings.history(other, null, 10).entries()).isEmpty();
    }

    @Test
    void anotherProcessSeesAChangeSecondsLater() {
        Settings elsewhere = settings();
        assertThat(elsewhere.get(workspace, BrandSettings.NAME)).isEmpty();
        change("brand.name", "\"Ton\"");
        assertThat(elsewhere.get(workspace, BrandSettings.NAME)).isEmpty();
        now = now.plus(Settings.FRESH);
        assertThat(elsewhere.get(workspace, BrandSettings.NAME)).isEqualTo("Ton");
    }

    @Test
    void aClockThatGoesBackKeepsNothingForLonger() {
        Settings elsewhere = settings();
        assertThat(elsewhere.get(workspace, BrandSettings.NAME)).isEmpty();
        change("brand.name", "\"Ton\"");
        now = now.minusSeconds(3600);
        assertThat(elsewhere.get(workspace, BrandSettings.NAME)).isEqualTo("Ton");
    }

    @Test
    void eitherAllChangesHoldOrNone() {
        Map<String, JsonNode> changes =
                Map.of(
                        "brand.name", MAPPER.readTree("\"Ton\""),
                        "spend.cap.day", MAPPER.readTree("-1"));
        assertThatThrownBy(() -> settings.change(workspace, Author.COMMAND_LINE, null, changes))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("spend.cap.day cannot be -1. Choose an amount");
        assertThat(settings.get(workspace, BrandSettings.NAME)).isEmpty();
        assertThat(settings.all(workspace).version()).isZero();
        assertThat(settings.history(workspace, null, 10).entries()).isEmpty();
    }

    @Test
    void aChangeThatItsCallerGivesUpIsNone() {
        var regret = new IllegalStateException("no");
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        () -> {
                                            change("brand.name", "\"Ton\"");
                                            throw regret;
                                        }))
                .isSameAs(regret);
        assertThat(settings.get(workspace, BrandSettings.NAME)).isEmpty();
    }

    @Test
    void namesThatAreNoneAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> change("brand.color", "[]"))
                .isInstanceOfSatisfying(
                        SettingException.class,
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessage("There is no setting brand.color. Perhaps you mean brand.colours.");
        assertThatThrownBy(() -> settings.one(workspace, "a\u001b[31m" + "b".repeat(1000)))
                .isInstanceOfSatisfying(
                        SettingException.class,
                        failure -> {
                            assertThat(failure.problem().code()).isEqualTo(ErrorCode.NOT_FOUND);
                            assertThat(failure.problem().message())
                                    .startsWith("There is no setting a?[31mbbb")
                                    .hasSizeLessThan(100);
                        });
    }

    @Test
    void tellsWhoChangedWhatNewestFirstPageByPage() {
        settings.change(
                workspace, Author.of(caller), null, Map.of("spend.cap.day", MAPPER.readTree("5")));
        Instant first = now;
        now = now.plusSeconds(60);
        change("spend.cap.day", "7");
        now = now.plusSeconds(60);
        settings.reset(workspace, Author.COMMAND_LINE, "spend.cap.day");
        Slice<SettingChange> page = settings.history(workspace, null, 2);
        assertThat(page.entries())
                .extracting(each -> each.former() + " " + each.value() + " " + each.by())
                .containsExactly("7 null command line", "5 7 command line");
        Slice<SettingChange> rest = settings.history(workspace, page.next(), 2);
        assertThat(rest.next()).isNull();
        assertThat(rest.entries())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.key()).isEqualTo("spend.cap.day");
                            assertThat(change.former()).isNull();
                            assertThat(change.at()).isEqualTo(first);
                            assertThat(change.author()).isEqualTo(Author.of(caller));
                            assertThat(change.by()).isEqualTo("owner, key studio");
                        });
        SettingValue value = settings.one(workspace, "spend.cap.day");
        assertThat(value.chosen()).isNull();
        assertThat(Objects.requireNonNull(value.changed()).at()).isEqualTo(now);
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        change("spend.cap.day", "5.0", "brand.name", "null");
        change("spend.cap.day", "\"5.00\"");
        assertThat(settings.history(workspace, null, 10).entries()).hasSize(1);
        assertThat(settings.all(workspace).version()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoHaveSeenTheSameOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            long seen = settings.all(workspace).version();
            List<Callable<Boolean>> changers = new ArrayList<>();
            for (String name : List.of("one " + round, "two " + round)) {
                changers.add(() -> isTaken(seen, name));
            }
            int taken = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var each : threads.invokeAll(changers)) {
                    taken += each.get() ? 1 : 0;
                }
            }
            assertThat(taken).isEqualTo(1);
            assertThat(settings.all(workspace).version()).isEqualTo(seen + 1);
        }
        assertThat(settings.history(workspace, null, 100).entries()).hasSize(10);
    }

    private boolean isTaken(long seen, String name) {
        try {
            settings.change(
                    workspace,
                    Author.COMMAND_LINE,
                    seen,
                    Map.of("brand.name", MAPPER.readTree('"' + name + '"')));
            return true;
        } catch (SettingException refused) {
            assertThat(refused.problem().code()).isEqualTo(ErrorCode.CHANGED_MEANWHILE);
            return false;
        }
    }

    @Test
    void changesAtOnceWithoutAVersionAreAllThereInOneOrder() throws Exception {
        List<Callable<Settings.State>> changers = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            String dollars = String.valueOf(number * 100);
            changers.add(
                    () ->
                            settings.change(
                                    workspace,
                                    Author.COMMAND_LINE,
                                    null,
                                    Map.of("spend.cap.day", MAPPER.readTree(dollars))));
        }
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (var each : threads.invokeAll(changers)) {
                each.get();
            }
        }
        assertThat(settings.all(workspace).version()).isEqualTo(20);
        List<SettingChange> changes = settings.history(workspace, null, 100).entries();
        assertThat(changes.stream().map(change -> String.valueOf(change.former())).distinct())
                .as("each has replaced another one")
                .hasSize(20);
    }

    @Test
    void whatAnotherVersionAllowedIsShownWithItsTroubleAndNeverTakenForUsual() {
        change("spend.cap.day", "5");
        database.sql().sql("update settings set value = '\"plenty\"'").update();
        now = now.plus(Settings.FRESH);
        assertThatThrownBy(() -> settings.get(workspace, SpendSettings.CAP_DAY))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("spend.cap.day cannot be \"plenty\"");
        assertThat(settings.one(workspace, "spend.cap.day").trouble()).contains("plenty");
        settings.reset(workspace, Author.COMMAND_LINE, "spend.cap.day");
        assertThat(settings.get(workspace, SpendSettings.CAP_DAY)).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void aSettingThatNobodyCouldChangeIsRefused() {
        var stray = new Setting<>("brand.stray", "Nobody declares it", true, Kinds.flag());
        assertThatThrownBy(() -> settings.get(workspace, stray))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SettingRegister(List.of(stray, stray)))
                .hasMessageContaining("brand.stray is declared twice");
    }

    private void change(String... keysAndValues) {
        Map<String, JsonNode> changes = new HashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            changes.put(keysAndValues[index], MAPPER.readTree(keysAndValues[index + 1]));
        }
        settings.change(workspace, Author.COMMAND_LINE, null, changes);
    }

    private Settings settings() {
        return new Settings(
                database,
                new SettingRegister(KnownSettings.all()),
                new History(database, () -> now, UUID::randomUUID),
                () -> now);
    }
}
