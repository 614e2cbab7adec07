package dev.vitrine.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A file or a folder cannot be written.
public final class UnwrittenException extends VitrineException {
    /// What could not be written, and why.
    ///
    /// @param target what should have been written
    public UnwrittenException(Path target, IOException cause) {
        super(problem(target, cause), cause);
    }

    private static Problem problem(Path target, IOException cause) {
        String reason =
                cause instanceof FileSystemException failure && failure.getReason() != null
                        ? failure.getReason()
                        : cause instanceof AccessDeniedException
                                ? "permission denied"
                                : String.valueOf(cause.getMessage());
        // The JDK has no exception of its own for a full disk; this is what the C library of Linux
        // and macOS says.
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return new Problem(
                    ErrorCode.DISK_FULL,
                    target + " cannot be written: the disk is full",
                    "Free some space, or choose another folder with --output",
                    true);
        }
        return Problem.of(
                ErrorCode.OUTPUT_NOT_WRITABLE,
                target + " cannot be written: " + reason,
                "Check that you may write there, or choose another folder with --output");
    }
}
