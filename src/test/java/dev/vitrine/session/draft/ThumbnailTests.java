package dev.vitrine.session.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.file.UnwrittenException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailTests {
    @TempDir private Path session;
    private Path pictures = Path.of("not made yet");
    private Path file = Path.of("not made yet");

    @BeforeEach
    void makePictures() throws IOException {
        pictures = Files.createDirectory(session.resolve("images"));
        file = pictures.resolve("source.jpg");
    }

    @Test
    void readsWhatItHasWritten() {
        Thumbnail.write(new byte[] {1, 2, 3}, pictures);
        assertThat(Thumbnail.read(pictures)).containsExactly(1, 2, 3);
        assertThat(pictures).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path victim = Files.writeString(session.resolve("victim"), "untouched");
        Files.createSymbolicLink(file, victim);
        Thumbnail.write(new byte[] {1, 2, 3}, pictures);
        assertThat(victim).hasContent("untouched");
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> Thumbnail.write(new byte[1], pictures))
                .isInstanceOf(UnwrittenException.class)
                .hasMessageContaining("source.jpg cannot be written");
    }

    @Test
    void readsNothingThroughALink() throws IOException {
        Path secret = Files.createDirectory(session.resolve("secret"));
        Files.writeString(secret.resolve("source.jpg"), "secret");
        Files.createSymbolicLink(file, secret.resolve("source.jpg"));
        assertThat(Thumbnail.read(pictures)).isEmpty();
        assertThat(Thumbnail.read(Files.createSymbolicLink(session.resolve("link"), secret)))
                .isEmpty();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waitsForNoPipe() throws Exception {
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Thumbnail.read(pictures)).isEmpty();
    }

    @Test
    void doesWithoutAFileThatIsNoneOrTooLarge() throws IOException {
        assertThat(Thumbnail.read(pictures)).isEmpty();
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 40);
        }
        assertThat(Thumbnail.read(pictures)).isEmpty();
    }
}
