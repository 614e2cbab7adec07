package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.session.Studios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {
    @TempDir private Path folder;

    @Test
    void saysWhatIsInUse() {
        Typed typed = Typed.run("doctor", "--output", folder);
        assertThat(typed.exit()).isZero();
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.output().lines().map(line -> line.replaceAll("(✓ \\w+).*", "$1")))
                .containsExactly(
                        "✓ Java",
                        "✓ Platform",
                        "✓ Application",
                        "✓ Pictures",
                        "✓ Seeing",
                        "✓ Words",
                        "✓ Networks",
                        "✓ Fonts",
                        "✓ Accounts",
                        "✓ Output",
                        "✓ Stores",
                        "✓ Models",
                        "✓ Models",
                        "✓ Models",
                        "✓ Models",
                        "✓ Models");
        assertThat(typed.output())
                .contains("for picture: builtin/painter (free)")
                .contains("for writing: none; the built-in words")
                .containsPattern("Pictures +libvips 8\\.\\d+\\.\\d+ from /")
                .containsPattern("Seeing +OpenCV 4\\.\\d+\\.\\d+ from /")
                .contains("9 networks", folder + " is writable, ");
    }

    @Test
    void saysWhatIsWrongWithTheOutput() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Typed typed = Typed.run("doctor", "--output", file.resolve("posts"));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.output())
                .contains("✗ Output       " + file + " cannot be written: ")
                .contains("choose another folder with --output.");
    }

    @Test
    void leavesNoFolderBehind() throws IOException {
        Typed typed = Typed.run("doctor", "--output", folder.resolve("a/b/c"));
        assertThat(typed.exit()).isZero();
        assertThat(Studios.tree(folder)).isEmpty();
    }
}
