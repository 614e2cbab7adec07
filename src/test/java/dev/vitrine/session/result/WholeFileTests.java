package dev.vitrine.session.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {
    @TempDir private Path folder;

    @Test
    void replacesAFileThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "old");
        WholeFile.write(file, out -> out.write("new"));
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesTheOldFileWhenWritingBreaks() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "old");
        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write("half");
                                            throw new IOException("broken");
                                        }))
                .hasMessage("broken");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Files.createSymbolicLink(folder.resolve("page.html.part"), victim);
        Files.createSymbolicLink(folder.resolve("page.html"), victim);
        WholeFile.write(folder.resolve("page.html"), out -> out.write("new"));
        assertThat(victim).hasContent("untouched");
        assertThat(folder.resolve("page.html")).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("page.html"))).isFalse();
    }
}
