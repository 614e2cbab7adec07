package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the real process says while it runs.
@Timeout(300)
class LogTests {
    @TempDir private Path folder;

    @Test
    void everyLineIsJsonWithTheIdsOfWhatItIsAboutAndWithoutSecrets() throws Exception {
        List<String> said;
        String key;
        String session;
        String secret;
        try (var service =
                RunningService.start(
                        folder, "--data", folder.resolve("data").toString(), "--log", "json")) {
            key = service.firstKey();
            String endpoint =
                    service.post(
                            key,
                            "/api/v1/webhooks",
                            "{\"url\": \"https://receiver.invalid/hook?token=HOOK-TOKEN\"}");
            secret = JsonMapper.shared().readTree(endpoint).get("secret").asString();
            for (String url :
                    List.of(
                            "https://photos.invalid/a.jpg?token=PHOTO-TOKEN",
                            "https://me:PASSWORD@photos.invalid/a.jpg")) {
                service.post(key, "/api/v1/optimize/image", "{\"image_url\": \"" + url + "\"}");
            }
            session = service.submit(key, RunningService.photo(folder));
            await(service, "Session completed");
            await(service, "Webhook ");
            said = service.said();
        }
        assertThat(said).anyMatch(line -> line.startsWith("The first key"));
        assertThat(said)
                .contains("More keys: ./vitrine keys create NAME --data " + folder.resolve("data"));
        List<JsonNode> lines =
                said.stream()
                        .filter(line -> !line.startsWith("The first key"))
                        .filter(line -> !line.startsWith("More keys"))
                        .map(JsonMapper.shared()::readTree)
                        .toList();
        assertThat(lines)
                .allSatisfy(
                        line -> {
                            assertThat(line.propertyNames())
                                    .contains("time", "level", "logger", "message");
                            assertThat(line.toString())
                                    .doesNotContain(
                                            key, secret, "HOOK-TOKEN", "PHOTO-TOKEN", "PASSWORD");
                        });
        assertThat(lines)
                .filteredOn(line -> !line.path("level").asString().equals("INFO"))
                .extracting(line -> line.path("message").asString())
                .allMatch(message -> message.contains("photos.invalid"));
        for (String step : List.of("ingest", "understand", "render", "write")) {
            assertThat(about(lines, "Step " + step)).containsOnly(session);
        }
        for (String message : List.of("Session started", "Session completed", "Webhook ")) {
            assertThat(about(lines, message)).containsOnly(session);
        }
        assertThat(lines)
                .filteredOn(line -> line.hasNonNull("session_id"))
                .allMatch(line -> line.hasNonNull("workspace_id"));
        assertThat(lines)
                .filteredOn(line -> line.path("message").asString().startsWith("Session taken on"))
                .allMatch(line -> line.hasNonNull("request_id"))
                .hasSize(1);
        assertThat(lines)
                .filteredOn(
                        line -> line.path("message").asString().contains("photos.invalid/a.jpg"))
                .isNotEmpty()
                .allMatch(line -> line.hasNonNull("workspace_id") && !line.has("stack_trace"));
    }

    private static List<String> about(List<JsonNode> lines, String message) {
        return lines.stream()
                .filter(line -> line.path("message").asString().startsWith(message))
                .map(line -> line.path("session_id").asString())
                .toList();
    }

    private static void await(RunningService service, String message) throws InterruptedException {
        while (service.said().stream().noneMatch(line -> line.contains(message))) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
