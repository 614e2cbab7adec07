package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Database;
import dev.vitrine.library.upkeep.Check;
import dev.vitrine.store.local.LocalStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real process, killed at random moments. In short here; the long form is `-Dcrash.sessions=50
/// -Dcrash.kills=20`.
@Timeout(900)
class CrashTests {
    private static final int SESSIONS = Integer.getInteger("crash.sessions", 10);
    private static final int KILLS = Integer.getInteger("crash.kills", 3);

    private static final int SHARED = 3 * SESSIONS;

    @TempDir private Path folder;

    @Test
    void everySessionIsCompletedOnceHoweverOftenTheProcessIsKilled() throws Exception {
        Path data = folder.resolve("data");
        String[] options = {"--data", data.toString()};
        Path photo = RunningService.photo(folder);
        var random = new Random(20261121);
        List<String> ids = new ArrayList<>();
        RunningService service = RunningService.start(folder, options);
        String key = service.firstKey();
        for (int number = 0; number < SESSIONS; number++) {
            ids.add(service.submit(key, photo));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(Duration.ofMillis(random.nextInt(1500)));
            service.kill();
            service = RunningService.start(folder, options);
        }
        waitForAll(service, key, ids);
        service.close();
        assertThat(data.resolve("database/postgresql/postmaster.pid")).doesNotExist();
        assertEverythingHappenedOnce(data, ids);
        assertNothingIsLeftOver(data, ids);
    }

    @Test
    void twoProcessesShareTheWorkAndSurviveTheLossOfOne() throws Exception {
        Path data = folder.resolve("data");
        Path photo = RunningService.photo(folder);
        List<String> ids = new ArrayList<>();
        try (var web = RunningService.start(folder, "--data", data.toString(), "--role", "web");
                Database database = database(data)) {
            String key = web.firstKey();
            String[] worker = {"--data", data.toString(), "--role", "worker"};
            RunningService dying = RunningService.start(folder, worker);
            try (var surviving = RunningService.start(folder, worker)) {
                for (int number = 0; number < SHARED; number++) {
                    ids.add(web.submit(key, photo));
                }
                waitUntilBothAreAtWork(database);
                dying.kill();
                waitForAll(web, key, ids);
                assertThat(surviving.isAlive()).isTrue();
            }
        }
        assertEverythingHappenedOnce(data, ids);
        assertNothingIsLeftOver(data, ids);
    }

    private static void waitUntilBothAreAtWork(Database database) throws InterruptedException {
        long workers = 0;
        while (workers < 2) {
            Thread.sleep(Duration.ofMillis(10));
            workers =
                    database.sql()
                            .sql(
                                    "select count(distinct picked_by) from waiting_sessions where picked")
                            .query(Long.class)
                            .single();
        }
    }

    private static void waitForAll(RunningService service, String key, List<String> ids)
            throws Exception {
        for (String id : ids) {
            String status = "";
            while (!status.equals("completed")) {
                Thread.sleep(Duration.ofMillis(100));
                status = service.get(key, "/api/v1/optimize/status/" + id).get("status").asString();
                assertThat(status).isNotIn("failed", "cancelled");
            }
        }
    }

    private void assertEverythingHappenedOnce(Path data, List<String> ids) {
        try (Database database = database(data)) {
            List<Map<String, @Nullable Object>> completed =
                    database.sql()
                            .sql(
                                    """
                                    select session_id, count(*) as times from session_events
                                    where type = 'session.completed' group by session_id
                                    """)
                            .query()
                            .listOfRows();
            assertThat(completed).hasSize(ids.size());
            assertThat(completed).extracting(row -> row.get("times")).containsOnly(1L);
            List<Map<String, @Nullable Object>> steps =
                    database.sql()
                            .sql(
                                    """
                                    select session_id, data ->> 'step' as step, count(*) as times
                                    from session_events where type = 'step.finished' group by 1, 2
                                    """)
                            .query()
                            .listOfRows();
            assertThat(steps).extracting(row -> row.get("times")).containsOnly(1L);
            assertThat(
                            database.sql()
                                    .sql("select count(*) from waiting_sessions")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    private Database database(Path data) {
        Path home = Path.of(System.getProperty("vitrine.home"));
        var own =
                new Database.Own(
                        data.resolve("database"),
                        home.resolve("native"),
                        folder.resolve(".vitrine/programs"),
                        false);
        return Database.open(own, 2);
    }

    /// The folder of a session that was being deleted stays until a sweep an hour later.
    private void assertNothingIsLeftOver(Path data, List<String> ids) throws Exception {
        try (var sessions = Files.list(data.resolve("sessions"))) {
            assertThat(ids)
                    .containsAll(sessions.map(path -> path.getFileName().toString()).toList());
        }
        try (var uploads = Files.list(data.resolve("uploads"))) {
            assertThat(uploads).isEmpty();
        }
        try (Database database = database(data)) {
            var store = new LocalStore(data.resolve("store"), InstantSource.system());
            Check.Report report = new Check(database).run(store, true, Check.Listener.none());
            assertThat(report.findings()).isEmpty();
            assertThat(report.records()).isGreaterThan(ids.size());
        }
    }
}
