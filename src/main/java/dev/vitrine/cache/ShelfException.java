package dev.vitrine.cache;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A shelf does not do its work for now.
public final class ShelfException extends VitrineException {
    /// @param shelf as people call it
    public ShelfException(String shelf, Throwable cause) {
        super(
                new Problem(
                        ErrorCode.STORE_UNAVAILABLE,
                        shelf + " does not do its work: " + cause.getMessage(),
                        "Check that it runs, that it has room, and how it is named in the environment",
                        true),
                cause);
    }
}
