package dev.vitrine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {
    @TempDir private Path folder;

    @Test
    void writesTextAndBytesWithThePermissionsOfAnyNewFile() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual"), "");
        WholeFile.write(folder.resolve("text"), out -> out.write("grün"));
        WholeFile.write(folder.resolve("bytes"), new byte[] {1, 2, 3});
        assertThat(folder.resolve("text")).hasContent("grün");
        assertThat(folder.resolve("bytes")).hasBinaryContent(new byte[] {1, 2, 3});
        for (String name : new String[] {"text", "bytes"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                    .isEqualTo(Files.getPosixFilePermissions(usual));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

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
                .isInstanceOf(UnwrittenException.class)
                .hasMessageStartingWith(file + " cannot be written: broken.");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesNothingOfAStreamThatGivesUp() throws IOException {
        Path file = folder.resolve("photo");
        WholeFile.stream(file, out -> out.write(1));
        assertThatThrownBy(
                        () ->
                                WholeFile.stream(
                                        file,
                                        out -> {
                                            out.write(2);
                                            throw new IllegalStateException("given up");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Files.createSymbolicLink(folder.resolve("page.html"), victim);
        WholeFile.write(folder.resolve("page.html"), out -> out.write("new"));
        assertThat(victim).hasContent("untouched");
        assertThat(folder.resolve("page.html")).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("page.html"))).isFalse();
    }

    @Test
    void putsAQuestionMarkForHalfACharacter() {
        WholeFile.write(folder.resolve("half"), out -> out.write("a\ud83eb"));
        assertThat(folder.resolve("half")).hasContent("a?b");
    }

    @Test
    void saysInPlainWordsWhatIsInTheWay() throws IOException {
        Path full = folder.resolve("full");
        Files.createDirectories(full.resolve("of things"));
        assertThatThrownBy(() -> WholeFile.write(full, new byte[1]))
                .hasMessageStartingWith(full + " cannot be written: Is a directory.");
        Path nowhere = folder.resolve("nowhere/file");
        assertThatThrownBy(() -> WholeFile.write(nowhere, new byte[1]))
                .hasMessageStartingWith(nowhere + " cannot be written: its folder is not there.");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void deletesWhatAKilledProcessHasLeftOfTheSameFile() throws IOException {
        Path killed = draft(".page.html.17.part", Duration.ofHours(2));
        Path running = draft(".page.html.18.part", Duration.ofMinutes(1));
        Path other = draft(".page.html.notes.part", Duration.ofHours(2));
        Path another = draft(".index.html.17.part", Duration.ofHours(2));
        WholeFile.write(folder.resolve("page.html"), out -> out.write("new"));
        assertThat(killed).doesNotExist();
        assertThat(running).exists();
        assertThat(other).exists();
        assertThat(another).exists();
    }

    private Path draft(String name, Duration age) throws IOException {
        Path draft = Files.writeString(folder.resolve(name), "half");
        FileTime now = Files.getLastModifiedTime(draft);
        return Files.setLastModifiedTime(draft, FileTime.from(now.toInstant().minus(age)));
    }
}
