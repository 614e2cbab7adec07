package dev.vitrine.cli;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// What was typed cannot be used.
final class UsageException extends VitrineException {
    UsageException(ErrorCode code, String message, String nextStep) {
        super(Problem.of(code, message, nextStep));
    }
}
