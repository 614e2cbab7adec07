package dev.vitrine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnwrittenExceptionTests {
    private static final Path OUT = Path.of("out");

    @Test
    void namesTheReasonInsteadOfADraft() {
        assertThat(new UnwrittenException(OUT, new AccessDeniedException(".out.1.part")))
                .hasMessage(
                        "out cannot be written: permission denied. Check that you may write there.");
        assertThat(new UnwrittenException(OUT, new NoSuchFileException(".out.1.part")))
                .hasMessageContaining("its folder is not there");
        assertThat(new UnwrittenException(OUT, new FileAlreadyExistsException("out")))
                .hasMessageContaining("something else of that name is in the way");
        assertThat(new UnwrittenException(OUT, new FileSystemException("o", null, "Read-only")))
                .hasMessageContaining("out cannot be written: Read-only.");
    }

    @Test
    void speaksOfTheOutputOnlyWhereOneCanBeChosen() {
        assertThat(UnwrittenException.ofOutput(OUT, new AccessDeniedException("out")))
                .hasMessage(
                        "out cannot be written: permission denied. Check that you may write there,"
                                + " or choose another folder with --output.");
    }

    @Test
    void knowsAFullDisk() {
        for (String reason : new String[] {"No space left on device", "Disk quota exceeded"}) {
            var failure = new UnwrittenException(OUT, new IOException(reason));
            assertThat(failure.problem().code()).isEqualTo(ErrorCode.DISK_FULL);
            assertThat(failure.problem().retryable()).isTrue();
            assertThat(failure)
                    .hasMessage("out cannot be written: the disk is full. Free some space.");
        }
    }
}
