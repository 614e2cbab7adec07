package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads our own source tree and holds it against the rules of CONTRIBUTING.md.
class SourceTests {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST_NAME =
            Pattern.compile("@Test\\s+(?:\\w+\\s+)?void (\\w+)\\(");

    @Test
    void everyPackageHasANameplate() throws IOException {
        for (Path folder : foldersWithJava(MAIN)) {
            Path nameplate = folder.resolve("package-info.java");
            assertThat(nameplate).exists();
            assertThat(Files.readString(nameplate)).startsWith("///").contains("@NullMarked");
        }
    }

    @Test
    void noPackageHoldsMoreThanFifteenTypes() throws IOException {
        Map<Path, Long> crowded =
                javaFiles(MAIN).stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        crowded.values().removeIf(count -> count <= 15);
        assertThat(crowded).isEmpty();
    }

    @Test
    void nothingIsLeftUndoneAndNobodySignsTheCode() throws IOException {
        for (Path file : javaFiles(MAIN)) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("TODO", "FIXME", "@author")
                    .doesNotContainPattern("(?m)^\\s*/\\*\\*");
        }
    }

    @Test
    void noFileIsLongerThanAPersonReads() throws IOException {
        for (Path file : javaFiles(MAIN)) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
        }
        for (Path file : javaFiles(TESTS)) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(500);
        }
    }

    @Test
    void theNamesOfTestsAreSentences() throws IOException {
        for (Path file : javaFiles(TESTS)) {
            assertThat(
                            TEST_NAME
                                    .matcher(Files.readString(file))
                                    .results()
                                    .map(match -> match.group(1)))
                    .as(file.toString())
                    .noneMatch(name -> name.matches("test[A-Z].*") || name.startsWith("should"));
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> foldersWithJava(Path root) throws IOException {
        return javaFiles(root).stream().map(Path::getParent).distinct().toList();
    }
}
