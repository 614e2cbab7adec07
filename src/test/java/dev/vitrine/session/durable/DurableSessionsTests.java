package dev.vitrine.session.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.AssetException;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.library.upkeep.Check;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.session.Studios;
import dev.vitrine.session.kept.EventLog;
import dev.vitrine.session.kept.ResultTable;
import dev.vitrine.session.kept.SessionException;
import dev.vitrine.session.kept.SessionFolders;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.session.kept.SessionSearch;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.kept.SessionTable;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.session.kept.StepTable;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.Results;
import dev.vitrine.store.local.LocalStore;
import dev.vitrine.workspace.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class DurableSessionsTests {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir private Path data;
    private Database database;
    private TestingSessions testing;
    private DurableSessions sessions;
    private Caller caller;

    @BeforeEach
    void open() {
        database = TestingDatabase.fresh();
        testing = new TestingSessions(database, data);
        sessions = testing.open(LIMIT);
        caller = testing.caller("mine");
    }

    @AfterEach
    void close() {
        sessions.close();
        database.close();
    }

    @Test
    void aSessionBecomesResultsAndFiles() throws Exception {
        SessionView session = testing.submit(sessions, caller, "instagram", "x");
        assertThat(session.status()).isEqualTo(SessionStatus.PENDING);
        sessions.start(2, "one");
        session = TestingSessions.ended(sessions, caller, session.id());
        assertThat(session.status()).isEqualTo(SessionStatus.COMPLETED);
        Results results = results(session);
        assertThat(results.platforms()).hasSize(2);
        assertThat(results.sourceImage()).isEqualTo("stoneware-mug.png");
        assertThat(results.steps())
                .extracting(step -> step.step())
                .containsExactly("ingest", "understand", "render", "write");
        assertThat(sessions.files(workspace(), session.id()))
                .extracting(file -> file.path())
                .contains("results.json", "index.html", "images/x-landscape.jpg", "captions/x.txt");
        Asset page =
                testing.library.get(
                        workspace(), sessions.file(workspace(), session.id(), "index.html"));
        try (var content = testing.library.bytes().read(page.bytes(), 0)) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Hand-thrown stoneware mug");
        }
        assertThat(data.resolve("sessions/" + session.id())).doesNotExist();
    }

    @Test
    void whatASessionMakesIsInTheLibraryWithItsLineage() throws Exception {
        SessionView session = testing.submit(sessions, caller, "x");
        assertThatThrownBy(() -> testing.library.bin().delete(workspace(), photo(session.id())))
                .hasMessageContaining("works with it");
        sessions.start(2, "one");
        TestingSessions.ended(sessions, caller, session.id());

        Asset picture =
                testing.library.get(
                        workspace(),
                        sessions.file(workspace(), session.id(), "images/x-landscape.jpg"));
        assertThat(picture.origin().session()).isEqualTo(session.id().value());
        assertThat(picture.origin().parent()).isEqualTo(photo(session.id()));
        assertThat(picture.words().altText()).isNotBlank();
        assertThat(picture.bytes().key().open()).isTrue();
        assertThat(testing.library.get(workspace(), photo(session.id())).seen()).isNotNull();
        assertThat(new Check(database).run(store(), true, Check.Listener.none()).clean()).isTrue();
    }

    @Test
    void aSessionTakesItsFilesWithItAndNothingElse() throws Exception {
        SessionView first = testing.submit(sessions, caller, "x");
        SessionView second = testing.submit(sessions, caller, "x");
        AssetId photo = photo(first.id());
        assertThat(photo(second.id())).isEqualTo(photo);
        sessions.start(2, "one");
        TestingSessions.ended(sessions, caller, first.id());
        TestingSessions.ended(sessions, caller, second.id());

        sessions.delete(workspace(), first.id());
        assertThat(testing.library.get(workspace(), photo).deletedAt()).isNull();
        AssetId file = sessions.file(workspace(), second.id(), "images/x-landscape.jpg");
        assertThat(testing.library.get(workspace(), file).deletedAt()).isNull();

        sessions.delete(workspace(), second.id());
        assertThatThrownBy(() -> testing.library.get(workspace(), photo))
                .isInstanceOf(AssetException.class);
        assertThat(store().list(null).stored()).isEmpty();
    }

    @Test
    void picturesThatWereLeftOnAnotherMachineAreMadeAnew() throws Exception {
        SessionView session = testing.submit(sessions, caller, "x");
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, session.id());
        database.sql()
                .sql("update sessions set status = 'failed' where id = ?")
                .param(session.id().value())
                .update();
        database.sql().sql("delete from generated_files").update();

        sessions.retry(workspace(), session.id(), List.of());

        SessionView again = TestingSessions.ended(sessions, caller, session.id());
        assertThat(again.status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(sessions.files(workspace(), session.id()))
                .extracting(file -> file.path())
                .contains("images/x-landscape.jpg");
    }

    private AssetId photo(SessionId id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(new SessionTable(database).find(workspace(), id)).photo());
    }

    private LocalStore store() {
        return new LocalStore(data.resolve("store"), InstantSource.system());
    }

    @Test
    void whatHappensIsToldInOrder() throws Exception {
        SessionView session = testing.submit(sessions, caller, "instagram", "x");
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, session.id());
        List<String> types =
                sessions.news(workspace(), session.id(), 0).stream()
                        .map(SessionNews::type)
                        .toList();
        assertThat(types).startsWith(SessionNews.STARTED, SessionNews.STEP_STARTED);
        assertThat(types).endsWith(SessionNews.COMPLETED);
        assertThat(types.stream().filter(SessionNews.PLATFORM_COMPLETED::equals)).hasSize(2);
        assertThat(testing.told).extracting(SessionNews::type).containsExactlyElementsOf(types);
        assertThat(sessions.progress(sessions.get(workspace(), session.id())).percentage())
                .isEqualTo(100);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() throws Exception {
        SessionId id = testing.submit(sessions, caller, "x").id();
        UUID other = testing.caller("other").workspace().value();
        List<Runnable> attempts =
                List.of(
                        () -> sessions.get(other, id),
                        () -> sessions.results(other, id),
                        () -> sessions.files(other, id),
                        () -> sessions.file(other, id, "index.html"),
                        () -> sessions.cancel(other, id),
                        () -> sessions.retry(other, id, List.of()),
                        () -> sessions.delete(other, id));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            SessionException.class,
                            failure ->
                                    assertThat(failure.problem().code())
                                            .isEqualTo(ErrorCode.SESSION_NOT_FOUND));
        }
        assertThat(sessions.news(other, id, 0)).isEmpty();
        assertThat(sessions.list(other, everything()).entries()).isEmpty();
        assertThat(sessions.get(workspace(), id).status()).isEqualTo(SessionStatus.PENDING);
    }

    @Test
    void aPhotoThatIsNoneFailsWithItsReason() throws Exception {
        Path upload = sessions.newUpload();
        byte[] whole = Files.readAllBytes(Studios.photo(upload));
        Files.write(upload, Arrays.copyOf(whole, whole.length * 2 / 3));
        SessionView session = sessions.submit(testing.session(caller, upload, List.of("x")));
        sessions.start(1, "one");
        session = TestingSessions.ended(sessions, caller, session.id());
        assertThat(session.status()).isEqualTo(SessionStatus.FAILED);
        assertThat(Objects.requireNonNull(session.problem()).code())
                .isEqualTo(ErrorCode.INVALID_IMAGE_FORMAT);
        assertThat(session.problem().message()).doesNotContain(data.toString());
    }

    @Test
    void aCancelledSessionIsNotBegun() throws Exception {
        SessionId id = testing.submit(sessions, caller, "x").id();
        assertThat(sessions.cancel(workspace(), id).status()).isEqualTo(SessionStatus.CANCELLED);
        assertThatThrownBy(() -> sessions.cancel(workspace(), id))
                .hasMessageContaining("cancelled cannot be cancelled");
        SessionId next = testing.submit(sessions, caller, "x").id();
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, next);
        assertThat(sessions.get(workspace(), id).status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(sessions.news(workspace(), id, 0))
                .extracting(SessionNews::type)
                .containsExactly(SessionNews.CANCELLED);
    }

    @Test
    void aSessionThatTakesTooLongFails() throws Exception {
        sessions.close();
        sessions = testing.open(Duration.ofMillis(1));
        SessionId id = testing.submit(sessions, caller, "x").id();
        sessions.start(1, "one");
        SessionView session = TestingSessions.ended(sessions, caller, id);
        assertThat(session.status()).isEqualTo(SessionStatus.FAILED);
        assertThat(Objects.requireNonNull(session.problem()).code())
                .isEqualTo(ErrorCode.PROCESSING_TIMEOUT);
    }

    @Test
    void aNewTryUsesWhatStepsHaveMadeBefore() throws Exception {
        SessionId id = testing.submit(sessions, caller, "instagram", "x").id();
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, id);
        int before = sessions.news(workspace(), id, 0).size();
        assertThat(sessions.retry(workspace(), id, List.of("x")).run()).isEqualTo(2);
        SessionView again = TestingSessions.ended(sessions, caller, id);
        assertThat(again.status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(results(again).platforms()).hasSize(2);
        List<SessionNews> news = sessions.news(workspace(), id, 0);
        assertThat(news.subList(before, news.size()))
                .filteredOn(each -> each.type().equals(SessionNews.STEP_STARTED))
                .extracting(SessionNews::data)
                .containsExactlyInAnyOrder("{\"step\": \"render\"}", "{\"step\": \"write\"}");
        assertThatThrownBy(() -> sessions.retry(workspace(), id, List.of("tiktok")))
                .hasMessageContaining("not for tiktok");
    }

    @Test
    void whoeverTakesOverMakesNothingThatIsKept() throws Exception {
        SessionId id = testing.submit(sessions, caller, "instagram", "x").id();
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, id);
        while (sessions.lineState().waiting() > 0) {
            Thread.sleep(Duration.ofMillis(5));
        }
        int before = sessions.news(workspace(), id, 0).size();
        database.sql()
                .sql("update sessions set status = 'processing' where id = ?")
                .param(id.value())
                .update();
        database.sql()
                .sql(
                        """
                        insert into waiting_sessions (task_name, task_instance, execution_time, picked, version)
                        values ('session', ?, now(), false, 1)
                        """)
                .param(new Ticket(id, 1).text())
                .update();
        TestingSessions.ended(sessions, caller, id);
        List<SessionNews> news = sessions.news(workspace(), id, 0);
        assertThat(news.subList(before, news.size()))
                .extracting(SessionNews::type)
                .containsExactly(SessionNews.COMPLETED);
    }

    @Test
    void aDeletedSessionLeavesNoBytes() throws Exception {
        SessionId id = testing.submit(sessions, caller, "x").id();
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, id);
        sessions.delete(workspace(), id);
        assertThat(data.resolve("sessions/" + id)).doesNotExist();
        assertThatThrownBy(() -> sessions.get(workspace(), id))
                .isInstanceOf(SessionException.class);
    }

    @Test
    void aCustomerWithManySessionsDoesNotHoldUpOneWithOne() throws Exception {
        List<SessionId> many = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            many.add(testing.submit(sessions, caller, "x").id());
        }
        Caller small = testing.caller("small");
        SessionId one = testing.submit(sessions, small, "x").id();
        sessions.start(1, "one");
        TestingSessions.ended(sessions, small, one);
        long waiting =
                many.stream().filter(id -> !sessions.get(workspace(), id).status().ended()).count();
        assertThat(waiting).isGreaterThanOrEqualTo(5);
    }

    @Test
    void somebodyWhoWasGivenUpForDeadCanChangeNothing() throws Exception {
        SessionId id = testing.submit(sessions, caller, "x").id();
        sessions.start(1, "one");
        TestingSessions.ended(sessions, caller, id);
        database.sql()
                .sql("update sessions set status = 'processing', attempt = 7 where id = ?")
                .param(id.value())
                .update();
        var kept = kept();
        var row = Objects.requireNonNull(kept.sessions().find(workspace(), id));
        database.sql()
                .sql("update sessions set attempt = 8 where id = ?")
                .param(id.value())
                .update();
        var fence = new Fence(kept, row, Instant::now);
        assertThatThrownBy(() -> fence.run(_ -> kept.sessions().delete(id)))
                .hasMessageContaining("no longer worked on here");
        assertThat(sessions.get(workspace(), id).id()).isEqualTo(id);
    }

    @Test
    void aSessionThatKillsWhoeverTakesItIsGivenUp() throws Exception {
        SessionId id = testing.submit(sessions, caller, "x").id();
        database.sql()
                .sql("update sessions set fruitless_attempts = 12 where id = ?")
                .param(id.value())
                .update();
        sessions.start(1, "one");
        SessionView session = TestingSessions.ended(sessions, caller, id);
        assertThat(session.status()).isEqualTo(SessionStatus.FAILED);
        assertThat(Objects.requireNonNull(session.problem()).message())
                .contains("The process ended 12 times");
    }

    @Test
    void listsTheNewestFirstPageByPage() throws Exception {
        List<SessionId> ids = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ids.addFirst(testing.submit(sessions, caller, "x").id());
        }
        List<SessionId> listed = new ArrayList<>();
        Cursor after = null;
        do {
            var page = sessions.list(workspace(), new SessionSearch(after, null, "STONEWARE", 2));
            page.entries().forEach(session -> listed.add(session.id()));
            after = page.next() == null ? null : Cursor.parse(page.next().text());
            // The place stays when the session goes.
            sessions.delete(workspace(), listed.getLast());
        } while (after != null);
        assertThat(listed).isEqualTo(ids);
        assertThat(sessions.list(workspace(), new SessionSearch(null, null, "100%", 2)).entries())
                .isEmpty();
        assertThat(
                        sessions.list(
                                        workspace(),
                                        new SessionSearch(null, SessionStatus.FAILED, null, 2))
                                .entries())
                .isEmpty();
    }

    @Test
    void sweepsAwayAgainAndAgainWhatKilledProcessesHaveLeft() throws Exception {
        SessionId kept = testing.submit(sessions, caller, "x").id();
        Path working = Files.createDirectories(data.resolve("sessions/" + kept));
        aged(working);
        Path fresh = Files.createDirectories(data.resolve("sessions/" + UUID.randomUUID()));
        var sweeper = new Sweeper(kept(), InstantSource.system());
        try (sweeper) {
            sweeper.start(Duration.ofMillis(10));
            for (int round = 0; round < 2; round++) {
                Path orphan = data.resolve("sessions/" + UUID.randomUUID());
                Files.createDirectories(orphan.resolve("images"));
                Path upload = Files.writeString(sessions.newUpload(), "half");
                aged(orphan);
                aged(upload);
                while (Files.exists(orphan) || Files.exists(upload)) {
                    Thread.sleep(Duration.ofMillis(10));
                }
            }
        }
        assertThat(fresh).exists();
        assertThat(working).exists();
    }

    private static void aged(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    private Kept kept() {
        return new Kept(
                database,
                new SessionTable(database),
                new StepTable(database),
                new ResultTable(database),
                new EventLog(database, (_, _) -> {}),
                new SessionFiles(
                        testing.library, new SessionFolders(data), new ResultTable(database)));
    }

    private UUID workspace() {
        return caller.workspace().value();
    }

    private Results results(SessionView session) {
        return ResultJson.read(
                Objects.requireNonNull(sessions.results(workspace(), session.id())),
                new TypeReference<Results>() {});
    }

    private static SessionSearch everything() {
        return new SessionSearch(null, null, null, 100);
    }
}
