package dev.vitrine.form;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A field of a request has a value that cannot be.
public final class InvalidFieldException extends VitrineException {
    private final String field;

    /// What is wrong with the field, and what to send instead.
    public InvalidFieldException(String field, String message, String nextStep) {
        super(Problem.of(ErrorCode.INVALID_REQUEST, field + ": " + message, nextStep));
        this.field = field;
    }

    /// A field holds something that has a problem of its own.
    public InvalidFieldException(String field, Problem problem) {
        super(problem);
        this.field = field;
    }

    /// Its name.
    public String field() {
        return field;
    }
}
