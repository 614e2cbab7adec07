package dev.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.server.TestingServer.Answer;
import dev.vitrine.session.Studios;
import dev.vitrine.workspace.Scope;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@Timeout(120)
class MetricsTests {
    private static final Pattern NUMBER = Pattern.compile("(?m)^([a-z_]+(?:\\{.*})?) (\\S+)$");

    @TempDir private static Path data;
    @AutoClose private static TestingServer server;
    private static byte[] photo;

    @BeforeAll
    static void start() throws IOException {
        server = new TestingServer(data, TestingServer.GENEROUS);
        photo = Files.readAllBytes(Studios.photo(data.resolve("mug.png")));
    }

    @Test
    void aSessionIsSeenInTheNumbers() throws Exception {
        Map<String, Double> before = numbers();
        assertThat(before).containsEntry("vitrine_session_seconds_count{status=\"failed\"}", 0.0);
        Answer accepted = server.upload(Map.of("platforms", "x,instagram"), photo);
        String session = accepted.json().get("session_id").asString();
        server.ended(session);
        Map<String, Double> after = numbers();
        String completed = "vitrine_session_seconds_count{status=\"completed\"}";
        while (after.getOrDefault(completed, 0.0) < 1) {
            Thread.sleep(Duration.ofMillis(20));
            after = numbers();
        }
        assertThat(after)
                .containsEntry(completed, 1.0)
                .containsEntry("vitrine_step_seconds_count{step=\"ingest\",tier=\"template\"}", 1.0)
                .containsEntry(
                        "vitrine_rendition_seconds_count{outcome=\"made\",platform=\"x\"}", 1.0)
                .containsEntry("vitrine_taken_bytes_total", (double) photo.length)
                .containsEntry("vitrine_webhook_attempts_total{outcome=\"delivered\"}", 0.0)
                .containsEntry("vitrine_queue_oldest_overdue_seconds{lane=\"webhooks\"}", 0.0)
                .containsKeys(
                        "vitrine_queue_depth{lane=\"sessions\"}",
                        "vitrine_jobs_running{lane=\"sessions\"}",
                        "vitrine_workers{lane=\"sessions\"}",
                        "vitrine_database_connections{state=\"idle\"}");
        assertThat(after.get("vitrine_made_bytes_total")).isPositive();
        assertThat(after.get("vitrine_database_connections_max")).isPositive();
        assertThat(after.keySet()).anyMatch(name -> name.startsWith("jvm_memory_used_bytes{"));
        if (Files.isReadable(Path.of("/proc/self/status"))) {
            assertThat(after.get("process_resident_memory_bytes")).isGreaterThan(1e7);
        }
        assertThat(after.keySet())
                .anyMatch(name -> name.contains("uri=\"/api/v1/optimize/status/{session}\""))
                .noneMatch(name -> name.contains(session));
    }

    @Test
    void theStandardFormatIsGivenToWhomAsksForIt() {
        String key = server.key("main", Set.of(Scope.ADMIN));
        Answer plain = call("/metrics", key);
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.headers().get("content-type")).startsWith("text/plain");
        Answer standard = server.getAs("/metrics", "application/openmetrics-text;version=1.0.0");
        assertThat(standard.headers().get("content-type"))
                .startsWith("application/openmetrics-text");
        assertThat(standard.text()).endsWith("# EOF\n");
    }

    @Test
    void numbersOverAllWorkspacesAreForAdminsAlone() {
        assertThat(call("/metrics", "").status()).isEqualTo(401);
        String others = server.key("main", EnumSet.complementOf(EnumSet.of(Scope.ADMIN)));
        assertThat(call("/metrics", others).status()).isEqualTo(403);
    }

    @Test
    void whatIsRefusedIsCountedAndReadingTheNumbersIsNotLimited(@TempDir Path other)
            throws IOException {
        try (var strict = new TestingServer(other, new ServerSettings.Limits(1, 2, 100))) {
            for (int time = 0; time < 3; time++) {
                strict.get("/api/v1/sessions/" + UUID.randomUUID());
                assertThat(strict.get("/metrics").status()).isEqualTo(200);
            }
            Map<String, Double> numbers = numbers(strict.get("/metrics"));
            assertThat(numbers)
                    .containsEntry("vitrine_rate_limited_total{limit=\"requests\"}", 1.0)
                    .containsEntry("vitrine_rate_limited_total{limit=\"uploads\"}", 0.0);
            assertThat(numbers.keySet()).anyMatch(name -> name.contains("status=\"429\""));
        }
    }

    private static Map<String, Double> numbers() {
        return numbers(server.get("/metrics"));
    }

    private static Map<String, Double> numbers(Answer scraped) {
        assertThat(scraped.status()).isEqualTo(200);
        Map<String, Double> numbers = new TreeMap<>();
        Matcher number = NUMBER.matcher(scraped.text());
        while (number.find()) {
            numbers.put(number.group(1), Double.parseDouble(number.group(2)));
        }
        return numbers;
    }

    private static Answer call(String path, String key) {
        return server.call("GET", path, key, null, HttpRequest.BodyPublishers.noBody());
    }
}
