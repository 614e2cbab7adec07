package dev.vitrine.session.draft;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A session was stopped before it ended.
public final class StoppedException extends VitrineException {
    StoppedException() {
        super(
                new Problem(
                        ErrorCode.CANCELLED,
                        "The session was stopped before it ended",
                        "Start it again; nothing of it was kept",
                        true));
    }
}
