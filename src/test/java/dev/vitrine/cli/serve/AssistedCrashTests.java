package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.TestingReplies;
import dev.vitrine.ai.openai.TestingOpenAi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The real process, killed in the middle of a call that costs.
@Timeout(300)
class AssistedCrashTests {
    private static final String LOOK = "vision";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {LOOK, "writing"})
    void noCallIsMadeTwiceWhenTheProcessIsKilledInTheMiddleOfIt(String killed) throws Exception {
        String[] options = {"--data", folder.resolve("data").toString()};
        Path photo = RunningService.photo(folder);
        try (var openAi = new TestingOpenAi()) {
            var reached = new CountDownLatch(1);
            var dead = new AtomicBoolean();
            openAi.writes(
                    (request, schema) -> {
                        if (task(request.json()).equals(killed) && !dead.get()) {
                            reached.countDown();
                            hold(dead);
                        }
                        return TestingReplies.fitting(schema);
                    });
            Map<String, String> variables =
                    Map.of(
                            "OPENAI_API_KEY",
                            TestingOpenAi.KEY,
                            "OPENAI_BASE_URL",
                            openAi.base().toString());
            RunningService service = RunningService.start(folder, variables, options);
            String key = service.firstKey();
            String id = service.submit(key, photo, true);
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
            service.kill();
            dead.set(true);
            try (var again = RunningService.start(folder, variables, options)) {
                JsonNode results = completed(again, key, id);
                assertThat(calls(openAi, killed)).isEqualTo(1);
                assertThat(calls(openAi, LOOK)).isEqualTo(1);
                assertThat(outcome(again, key, killed)).isEqualTo("unknown");
                assertThat(results.at("/results/platforms/x/status").asString())
                        .isEqualTo("success");
            }
        }
    }

    private static JsonNode completed(RunningService service, String key, String id)
            throws Exception {
        String status = "";
        while (!status.equals("completed")) {
            Thread.sleep(Duration.ofMillis(100));
            status = service.get(key, "/api/v1/optimize/status/" + id).get("status").asString();
            assertThat(status).isNotIn("failed", "cancelled");
        }
        return service.get(key, "/api/v1/optimize/results/" + id);
    }

    private static String outcome(RunningService service, String key, String task)
            throws Exception {
        JsonNode entries = service.get(key, "/api/v1/usage/entries");
        for (JsonNode entry : entries.get("entries")) {
            if (entry.get("task").asString().equals(task)) {
                return entry.get("outcome").asString();
            }
        }
        return "not there";
    }

    /// Looks come with a picture.
    private static String task(JsonNode request) {
        return request.toString().contains("input_image") ? LOOK : "writing";
    }

    /// Texts that fit no network are written anew once: those calls have another form.
    private static long calls(TestingOpenAi openAi, String task) {
        return openAi.asked().stream()
                .filter(request -> request.line().equals("POST /v1/responses"))
                .filter(request -> task(request.json()).equals(task))
                .filter(request -> !request.json().toString().contains("posts_to_write_anew"))
                .count();
    }

    private static void hold(AtomicBoolean until) {
        try {
            while (!until.get()) {
                Thread.sleep(Duration.ofMillis(20));
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
        }
    }
}
