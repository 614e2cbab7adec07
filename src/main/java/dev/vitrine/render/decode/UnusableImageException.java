package dev.vitrine.render.decode;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file cannot be used as a source picture.
public final class UnusableImageException extends VitrineException {
    UnusableImageException(ErrorCode code, String message, String nextStep) {
        this(code, message, nextStep, null);
    }

    UnusableImageException(
            ErrorCode code, String message, String nextStep, @Nullable Throwable cause) {
        super(Problem.of(code, message, nextStep), cause);
    }

    /// The file cannot be read at all.
    public static UnusableImageException unreadable(Path file, IOException failure) {
        boolean missing = failure instanceof NoSuchFileException;
        String message =
                !missing
                        ? file + " cannot be read: " + reason(failure)
                        : Files.isSymbolicLink(file)
                                ? file + " is a link to a file that is not there"
                                : "There is no file " + file;
        return new UnusableImageException(
                ErrorCode.IMAGE_NOT_FOUND,
                message,
                missing ? "Check the path" : "Check that it is a file and that you may read it",
                failure);
    }

    /// Decoding it takes more memory than there is for all pictures together.
    public static UnusableImageException beyondMemory(Path file, long bytes, long most) {
        return new UnusableImageException(
                ErrorCode.IMAGE_TOO_LARGE,
                "%s takes %d MB of memory to decode, more than the %d MB there are"
                        .formatted(file, bytes >> 20, most >> 20),
                "Make it smaller first, or save it as a JPEG that is not progressive");
    }

    /// The message of some exceptions is nothing but a path.
    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
