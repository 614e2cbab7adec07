package dev.vitrine.database;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import org.jspecify.annotations.Nullable;

/// The database cannot be started or reached.
public final class DatabaseUnavailableException extends VitrineException {
    DatabaseUnavailableException(String message, String nextStep, @Nullable Throwable cause) {
        super(new Problem(ErrorCode.DATABASE_UNAVAILABLE, message, nextStep, true), cause);
    }
}
