package dev.vitrine.cli.serve;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import org.jspecify.annotations.Nullable;

/// The value of an option cannot be used.
public final class UnusableException extends VitrineException {
    /// That it cannot, and what to do instead.
    public UnusableException(String message, String nextStep, @Nullable Throwable cause) {
        super(Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep), cause);
    }
}
