package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.Studios;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program as a process of its own.
class ProcessTests {
    private static final String NATIVES = System.getProperty("vitrine.home") + "/native";

    @TempDir private Path folder;
    private Path output = Path.of("not made yet");

    @BeforeEach
    void chooseOutput() {
        output = folder.resolve("out");
    }

    @Test
    void answersOnStandardOutputAndEndsWell() throws Exception {
        Path photo = Studios.photo(folder.resolve("mug.png"));
        Process process = start(NATIVES, photo, "--platforms", "x,instagram", "--json");
        JsonNode results = JsonMapper.shared().readTree(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        assertThat(results.at("/optimization_metadata/successful_platforms").asInt()).isEqualTo(2);
    }

    @Test
    void endsWithTwoAndOneLineForAMistake() throws Exception {
        Process process = start(NATIVES, folder.resolve("no.jpg"), "--quiet");
        assertThat(process.getErrorStream())
                .hasContent("Error: There is no file " + folder + "/no.jpg. Check the path.");
        assertThat(process.getInputStream()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void makesThePicturesEvenWhereTheTextModelDoesNotLoad() throws Exception {
        Path photo = Studios.photo(folder.resolve("mug.png"));
        Process process = start("/nowhere", photo, "--platforms", "x", "--json");
        JsonNode results = JsonMapper.shared().readTree(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        assertThat(results.at("/platforms/x/status").asString()).isEqualTo("success");
        assertThat(results.at("/platforms/x/tier").asString()).isEqualTo("basic");
        assertThat(results.at("/platforms/x/processed_image").asString())
                .isEqualTo("images/x-landscape.jpg");
    }

    @Test
    void leavesNothingHalfWrittenWhenItIsEndedWhileItWrites() throws Exception {
        Path photo = Path.of("samples/stoneware-mug.jpg").toAbsolutePath();
        Process process = start(NATIVES, photo, "--placements", "all", "--max-workers", "1");
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            String line = errors.readLine();
            while (line != null && !line.contains("·")) {
                line = errors.readLine();
            }
            assertThat(Studios.tree(output)).anyMatch(path -> path.contains(".part/images/"));
            // Unlike the process itself, its handle leaves the streams open.
            process.toHandle().destroy();
            assertThat(errors.lines().toList()).last().asString().startsWith("Stopped.");
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(Studios.tree(output)).isEmpty();
    }

    private Process start(String textModel, Path photo, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xlog:disable");
        command.add("-Dvitrine.home=" + System.getProperty("vitrine.home"));
        command.add("-Donnxruntime.native.path=" + textModel);
        command.add("-DRUST_LIBRARY_PATH=" + textModel + "/" + System.mapLibraryName("tokenizers"));
        command.add("-Dai.djl.offline=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.vitrine.Vitrine");
        command.addAll(List.of("optimize", photo.toString(), "--output", output.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("VITRINE_URL");
        Files.createDirectories(output);
        return builder.start();
    }
}
