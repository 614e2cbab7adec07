package dev.vitrine.cli.serve;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// No scope has that name.
final class UnknownScopeException extends VitrineException {
    UnknownScopeException(IllegalArgumentException cause) {
        super(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        String.valueOf(cause.getMessage()),
                        "Choose some of read, write, publish and admin"),
                cause);
    }
}
