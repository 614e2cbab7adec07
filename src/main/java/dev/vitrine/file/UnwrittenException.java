package dev.vitrine.file;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file or a folder cannot be written.
public final class UnwrittenException extends VitrineException {
    private final IOException reason;

    /// What could not be written, and why.
    ///
    /// @param target what should have been written, as the user knows it
    public UnwrittenException(Path target, IOException cause) {
        this(target, cause, "");
    }

    private UnwrittenException(Path target, IOException cause, String instead) {
        super(problem(target, cause, instead), cause);
        this.reason = cause;
    }

    /// The same about a folder in the place of which another can be chosen.
    public static UnwrittenException ofOutput(Path output, IOException cause) {
        return new UnwrittenException(output, cause, ", or choose another folder with --output");
    }

    /// Why, for whoever knows a better name of what could not be written.
    public IOException reason() {
        return reason;
    }

    private static Problem problem(Path target, IOException cause, String instead) {
        String why = inWords(cause);
        // The JDK has no exception of its own for a full disk; this is what the C library of Linux
        // and macOS says.
        if (why.contains("No space left") || why.contains("quota exceeded")) {
            return new Problem(
                    ErrorCode.DISK_FULL,
                    target + " cannot be written: the disk is full",
                    "Free some space" + instead,
                    true);
        }
        return Problem.of(
                ErrorCode.OUTPUT_NOT_WRITABLE,
                target + " cannot be written: " + why,
                "Check that you may write there" + instead);
    }

    /// In plain words; the message of some exceptions is nothing but a path.
    private static String inWords(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "its folder is not there";
            case FileAlreadyExistsException _ -> "something else of that name is in the way";
            case DirectoryNotEmptyException _ -> "a folder of that name is in the way";
            case FileSystemException failure when failure.getReason() != null ->
                    failure.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
