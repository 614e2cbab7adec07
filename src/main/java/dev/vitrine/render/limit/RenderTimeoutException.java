package dev.vitrine.render.limit;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// Work on a picture was stopped by its time limit.
public final class RenderTimeoutException extends VitrineException {
    RenderTimeoutException(Problem problem) {
        super(problem);
    }
}
