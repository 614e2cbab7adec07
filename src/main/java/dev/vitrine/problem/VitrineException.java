package dev.vitrine.problem;

import org.jspecify.annotations.Nullable;

/// The root of every exception that Vitrine throws on purpose.
public abstract class VitrineException extends RuntimeException {
    private final Problem problem;

    protected VitrineException(Problem problem) {
        this(problem, null);
    }

    protected VitrineException(Problem problem, @Nullable Throwable cause) {
        super(problem.line(), cause);
        this.problem = problem;
    }

    /// What went wrong and what to do next.
    public Problem problem() {
        return problem;
    }
}
