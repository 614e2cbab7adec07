package dev.vitrine.cli.option;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// What was typed cannot be used.
public final class UsageException extends VitrineException {
    public UsageException(ErrorCode code, String message, String nextStep) {
        super(Problem.of(code, message, nextStep));
    }

    /// An option has a value that it cannot have.
    public static UsageException invalid(String option, Object value, String allowed) {
        return new UsageException(
                ErrorCode.INVALID_REQUEST, option + " cannot be " + value, "Use " + allowed);
    }

    /// A value out of a word, where words that are no such value are refused with a reason.
    public static <T> T checked(String option, Value<T> value, String allowed) {
        try {
            return value.parse();
        } catch (IllegalArgumentException failure) {
            throw new UsageException(
                    ErrorCode.INVALID_REQUEST,
                    option + ": " + failure.getMessage(),
                    "Use " + allowed);
        }
    }

    /// Reads a value.
    public interface Value<T> {
        /// The value.
        ///
        /// @throws IllegalArgumentException when the word is no such value
        T parse();
    }
}
