package dev.vitrine.session.result;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A session's results cannot be read back, or name what is not there.
public final class InvalidResultsException extends VitrineException {
    /// Results can come from a stranger, and hold whatever they like.
    private static final int LONGEST_QUOTE = 200;

    private InvalidResultsException(String message, String nextStep, @Nullable Throwable cause) {
        super(Problem.of(ErrorCode.INVALID_RESULTS, message, nextStep), cause);
    }

    /// A picture that results name is not to be had.
    ///
    /// @param file as the results name it
    /// @param why for example "cannot be read"
    public static InvalidResultsException ofPicture(
            String file, String why, @Nullable Throwable cause) {
        return new InvalidResultsException(
                "The picture " + clipped(file) + " that the results name " + why,
                "Put it back, or run optimize again",
                cause);
    }

    static InvalidResultsException notThere(Path file, @Nullable Throwable cause) {
        return new InvalidResultsException(
                "There is no readable " + file,
                "Give the folder of a session, the one that holds " + file.getFileName(),
                cause);
    }

    static InvalidResultsException unusable(Path file, String why, @Nullable Throwable cause) {
        return new InvalidResultsException(
                file + " is not a session's results: " + clipped(why), "Run optimize again", cause);
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
