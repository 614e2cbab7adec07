package dev.vitrine.session.result;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A session's results cannot be read back.
public final class InvalidResultsException extends VitrineException {
    InvalidResultsException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
