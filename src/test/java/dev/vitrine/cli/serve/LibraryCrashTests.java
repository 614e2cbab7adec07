package dev.vitrine.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.library.TestingLibrary;
import dev.vitrine.store.s3.TestingS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real process, killed while pictures come in and while they move to another store.
@Timeout(600)
class LibraryCrashTests {
    private static final int PICTURES = 24;
    private static final int SENDERS = 3;

    @TempDir private Path folder;

    @Test
    void whatWasAnsweredIsThereAndTheCheckIsClean() throws Exception {
        Path data = folder.resolve("data");
        List<Path> pictures = pictures();
        RunningService dying = RunningService.start(folder, "--data", data.toString());
        String key = dying.firstKey();
        List<Path> answered = Collections.synchronizedList(new ArrayList<>());
        sendWhileItDies(dying, key, pictures, answered);
        assertThat(answered).isNotEmpty();

        try (var service = RunningService.start(folder, "--data", data.toString())) {
            assertThat(service.get(key, "/api/v1/assets?limit=100").get("assets").size())
                    .isGreaterThanOrEqualTo(answered.size());
            // Whoever got no answer sends again; nothing is there twice.
            for (Path picture : pictures) {
                assertThat(service.bring(key, picture)).isEqualTo(201);
            }
            assertThat(service.get(key, "/api/v1/assets?limit=100").get("assets").size())
                    .isEqualTo(PICTURES);
            assertThat(run(Map.of(), "library", "check", "--deep", "--data", data.toString()))
                    .contains("✓ local: " + PICTURES + " files");
        }
    }

    private static void sendWhileItDies(
            RunningService service, String key, List<Path> pictures, List<Path> answered)
            throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int first = sender;
            senders.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int at = first; at < PICTURES; at += SENDERS) {
                                            if (sent(service, key, pictures.get(at))) {
                                                answered.add(pictures.get(at));
                                            }
                                        }
                                    }));
        }
        while (answered.size() < SENDERS) {
            Thread.sleep(Duration.ofMillis(5));
        }
        service.kill();
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private static boolean sent(RunningService service, String key, Path picture) {
        try {
            return service.bring(key, picture) == 201;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aMoveThatIsKilledGoesOnAndLosesNothing() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> variables = new HashMap<>(TestingS3.variables());
        try (var service = RunningService.start(folder, "--data", data.toString())) {
            String key = service.firstKey();
            for (Path picture : pictures()) {
                assertThat(service.bring(key, picture)).isEqualTo(201);
            }
            String[] move = {
                "library", "move", "--from", "local", "--to", "s3", "--data", data.toString()
            };
            for (int left : new int[] {PICTURES - 3, PICTURES / 2}) {
                Process process = start(variables, move);
                while (files(data) > left && process.isAlive()) {
                    Thread.sleep(Duration.ofMillis(2));
                }
                process.destroyForcibly().waitFor();
                assertThat(files(data)).isPositive();
            }
            assertThat(run(variables, move)).contains("are at");
            assertThat(run(variables, "library", "check", "--deep", "--data", data.toString()))
                    .contains("✓ local: 0 files")
                    .contains("✓ s3: " + PICTURES + " files");
        }
    }

    private static long files(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("store"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (UncheckedIOException _) {
            return PICTURES; // one went while they were counted
        }
    }

    private List<Path> pictures() {
        List<Path> pictures = new ArrayList<>();
        for (int number = 0; number < PICTURES; number++) {
            pictures.add(
                    TestingLibrary.write(
                            TestingLibrary.shapes(number),
                            folder.resolve("picture-" + number + ".png")));
        }
        return pictures;
    }

    private Process start(Map<String, String> variables, String... words) throws IOException {
        var builder =
                new ProcessBuilder(RunningService.command(folder, words)).redirectErrorStream(true);
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(variables);
        builder.redirectOutput(folder.resolve("output").toFile());
        return builder.start();
    }

    /// Runs a command to its end, which must be a good one.
    private String run(Map<String, String> variables, String... words) throws Exception {
        Process process = start(variables, words);
        int exit = process.waitFor();
        String said = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        return said;
    }
}
