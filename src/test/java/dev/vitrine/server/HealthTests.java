package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.session.Studios;
import dev.vitrine.session.durable.TestingSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class HealthTests {
    @TempDir private Path data;
    @AutoClose private TestingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
    }

    @Test
    void everyPartSaysHowItIsWithoutAKey() throws Exception {
        for (String lane : new String[] {"sessions", "webhooks"}) {
            awaitWorkers(lane, 1);
        }
        Answer well = server.health();
        assertThat(well.status()).isEqualTo(200);
        assertThat(well.json().get("status").asString()).isEqualTo("healthy");
        assertThat(well.json().at("/services/database/response_time").asString()).endsWith("ms");
        assertThat(well.json().at("/services/sessions/moves").asBoolean()).isTrue();
        assertThat(well.json().at("/services/webhooks/last_heartbeat_seconds").isNumber()).isTrue();
        for (String part : new String[] {"memory_usage", "cpu_usage", "disk_usage"}) {
            assertThat(well.json().at("/system/" + part).asString()).endsWith("%");
        }
    }

    @Test
    void workThatNobodyTakesIsUnhealthyUntilSomebodyDoes() throws Exception {
        awaitWorkers("sessions", 1);
        server.sessions.close();
        assertThat(workers("sessions")).isZero();
        server.upload(
                Map.of("platforms", "x"), Files.readAllBytes(Studios.photo(data.resolve("mug"))));
        assertThat(server.health().status()).isEqualTo(200);
        sql("update waiting_sessions set execution_time = now() - interval '1 hour'");
        Answer still = server.health();
        assertThat(still.status()).isEqualTo(503);
        assertThat(still.json().at("/services/sessions/status").asString()).isEqualTo("unhealthy");
        assertThat(still.json().at("/services/sessions/moves").asBoolean()).isFalse();
        assertThat(still.json().at("/services/sessions/oldest_overdue_seconds").asLong())
                .isGreaterThan(3000);
        assertThat(still.json().at("/services/webhooks/status").asString()).isEqualTo("healthy");
        try (var other =
                new TestingSessions(server.database, data)
                        .open(Duration.ofMinutes(10), server.webhooks)) {
            other.start(1, "other");
            awaitWorkers("sessions", 1);
            assertThat(server.health().status()).isEqualTo(200);
        }
    }

    @Test
    void aWorkerThatDoesNotLookForWorkAnyMoreCountsAsDead() throws Exception {
        awaitWorkers("sessions", 1);
        server.sessions.close();
        sql("insert into workers values ('gone', 'session', now() - interval '1 minute')");
        waiting("waiting_sessions", "session", "- interval '1 hour'");
        Answer still = server.health();
        assertThat(still.status()).isEqualTo(503);
        assertThat(still.json().at("/services/sessions/workers").asInt()).isZero();
        assertThat(still.json().at("/services/sessions/last_heartbeat_seconds").asLong())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void aReceiverThatIsDownIsNotOurIllness() throws Exception {
        awaitWorkers("webhooks", 1);
        server.webhooks.close();
        waiting("waiting_deliveries", "webhook", "+ interval '1 hour'");
        assertThat(server.health().status()).isEqualTo(200);
        waiting("waiting_deliveries", "webhook", "- interval '1 hour'");
        Answer still = server.health();
        assertThat(still.status()).isEqualTo(503);
        assertThat(still.json().at("/services/webhooks/status").asString()).isEqualTo("unhealthy");
        assertThat(still.json().at("/services/sessions/status").asString()).isEqualTo("healthy");
    }

    @Test
    void aProcessThatOnlyWorksSaysHowItIsAndNothingElse(@TempDir Path other) throws IOException {
        try (var worker = new TestingServer(other, TestingServer.GENEROUS, false)) {
            assertThat(worker.health().status()).isEqualTo(200);
            assertThat(worker.get("/metrics").status()).isEqualTo(200);
            for (String path : new String[] {"/api/v1/sessions", "/api/v1/openapi"}) {
                Answer answer = worker.get(path);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.json().get("error_code").asString()).isEqualTo("NOT_FOUND");
            }
        }
    }

    private void waiting(String table, String task, String when) {
        sql(
                "insert into "
                        + table
                        + " (task_name, task_instance, execution_time, picked, version) values ('"
                        + task
                        + "', gen_random_uuid()::text, now() "
                        + when
                        + ", false, 1)");
    }

    private void sql(String statement) {
        server.database.sql().sql(statement).update();
    }

    private int workers(String lane) {
        return server.health().json().at("/services/" + lane + "/workers").asInt();
    }

    private void awaitWorkers(String lane, int count) throws InterruptedException {
        while (workers(lane) != count) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }
}
