package dev.vitrine.render.decode;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
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
}
