package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.batch.run.Journal;
import dev.vitrine.library.TestingLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real process, killed in the middle of a batch: here, and as a service.
@Timeout(600)
class BatchCrashTests {
    private static final int PICTURES = 16;
    private static final int BEFORE_IT_DIES = 4;

    @TempDir private Path folder;
    private final List<Path> pictures = new ArrayList<>();

    @BeforeEach
    void drawPictures() throws IOException {
        Path photos = folder.resolve("photos");
        Path deep = Files.createDirectories(photos.resolve("deep"));
        for (int number = 0; number < PICTURES; number++) {
            Path parent = number % 2 == 0 ? deep : photos;
            pictures.add(
                    TestingLibrary.write(
                            TestingLibrary.shapes(number),
                            parent.resolve("picture-" + number + ".png")));
        }
    }

    @Test
    void theSameCommandGoesOnAndDoesEachPictureOnce() throws Exception {
        Path journal = folder.resolve("out").resolve(Journal.NAME);
        Process dying = batch("--max-per-minute", "300");
        while (lines(journal).size() < BEFORE_IT_DIES && dying.isAlive()) {
            Thread.sleep(Duration.ofMillis(5));
        }
        dying.destroyForcibly().waitFor();
        List<String> before = lines(journal);
        assertThat(before).as(said()).hasSizeBetween(BEFORE_IT_DIES, PICTURES - 1);

        Process heir = batch();
        assertThat(heir.waitFor()).as(said()).isZero();
        assertThat(said()).contains("were done before", PICTURES + " of " + PICTURES);
        List<String> after = lines(journal);
        assertThat(after).startsWith(before.toArray(String[]::new)).hasSize(PICTURES);
        assertThat(after.stream().map(BatchCrashTests::key)).doesNotHaveDuplicates();
        assertThat(results()).hasSize(PICTURES).allMatch(name -> name.endsWith(".webp"));

        assertThat(batch().waitFor()).isZero();
        assertThat(lines(journal)).isEqualTo(after);
    }

    @Test
    void anotherServiceProcessGoesOnAndKeepsEachResultOnce() throws Exception {
        String data = folder.resolve("data").toString();
        RunningService dying = RunningService.start(folder, "--data", data);
        String key = dying.firstKey();
        for (Path picture : pictures) {
            assertThat(dying.bring(key, picture)).isEqualTo(201);
        }
        String order =
                "{\"operation\": \"optimise\", \"search\": {}, \"options\": {\"format\": \"webp\"}, \"max_per_minute\": 300}";
        String answer = dying.post(key, "/api/v1/batches", order);
        String id = JsonMapper.shared().readTree(answer).path("batch_id").asString();
        assertThat(id).as(answer).isNotEmpty();
        String path = "/api/v1/batches/" + id;
        int before = 0;
        while (before < BEFORE_IT_DIES) {
            Thread.sleep(Duration.ofMillis(5));
            before = done(dying.get(key, path));
        }
        dying.kill();
        assertThat(before).isLessThan(PICTURES);

        try (var heir = RunningService.start(folder, "--data", data)) {
            JsonNode batch = heir.get(key, path);
            while (batch.get("status").asString().equals("running")) {
                Thread.sleep(Duration.ofMillis(100));
                batch = heir.get(key, path);
            }
            assertThat(batch.get("status").asString()).isEqualTo("completed");
            assertThat(done(batch)).isEqualTo(PICTURES);
            assertThat(heir.get(key, "/api/v1/assets?limit=100").get("assets").size())
                    .isEqualTo(2 * PICTURES);
        }
    }

    private static int done(JsonNode batch) {
        return batch.get("counts").get("done").asInt();
    }

    private Process batch(String... options) throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "batch",
                                folder.resolve("photos").toString(),
                                "--format",
                                "webp",
                                "--output",
                                folder.resolve("out").toString()));
        words.addAll(List.of(options));
        var builder =
                new ProcessBuilder(RunningService.command(folder, words.toArray(String[]::new)))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile());
        builder.environment().remove("VITRINE_URL");
        return builder.start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
    }

    /// Without one that is being written.
    private static List<String> lines(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return List.of();
        }
        String text = Files.readString(journal);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static String key(String line) {
        return JsonMapper.shared().readTree(line).get("key").asString();
    }

    private List<String> results() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .filter(name -> !name.equals(Journal.NAME) && !name.startsWith("report."))
                    .toList();
        }
    }
}
