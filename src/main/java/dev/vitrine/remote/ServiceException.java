package dev.vitrine.remote;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The service cannot be asked, or has refused.
public final class ServiceException extends VitrineException {
    private final boolean aboutAll;
    private final @Nullable Duration after;

    private ServiceException(
            Problem problem,
            boolean aboutAll,
            @Nullable Duration after,
            @Nullable Throwable cause) {
        super(problem, cause);
        this.aboutAll = aboutAll;
        this.after = after;
    }

    /// About this request alone.
    static ServiceException of(Problem problem) {
        return new ServiceException(problem, false, null, null);
    }

    /// Every other request would end in the same way.
    static ServiceException ofAll(ErrorCode code, String message, String nextStep) {
        return new ServiceException(Problem.of(code, message, nextStep), true, null, null);
    }

    static ServiceException ofKey(String message, String nextStep) {
        return ofAll(ErrorCode.UNAUTHORIZED, message, nextStep);
    }

    /// There is no answer.
    ///
    /// @param again whether there may be one later
    static ServiceException unreachable(
            String message, String nextStep, boolean again, Throwable cause) {
        return new ServiceException(
                new Problem(ErrorCode.SERVICE_NOT_REACHABLE, message, nextStep, again),
                true,
                null,
                cause);
    }

    /// The service is busy, or not well.
    ///
    /// @param after when it wants to be asked again; absent when it did not say
    static ServiceException later(Problem problem, @Nullable Duration after) {
        return new ServiceException(
                new Problem(problem.code(), problem.message(), problem.nextStep(), true),
                false,
                after,
                null);
    }

    /// What it has made cannot be taken over.
    static ServiceException unusable(Service service, String why) {
        return of(
                Problem.of(
                        ErrorCode.INVALID_RESULTS,
                        "What " + service + " sent cannot be used: " + why,
                        "See whether the service and this program are of the same version"));
    }

    /// The same, with the session that goes on without us.
    ServiceException about(UUID session) {
        Problem problem = problem();
        return new ServiceException(
                new Problem(
                        problem.code(),
                        problem.message() + "; session " + session + " goes on there",
                        problem.nextStep(),
                        problem.retryable()),
                aboutAll,
                after,
                this);
    }

    /// Whether every other request would end in the same way.
    boolean aboutAll() {
        return aboutAll;
    }

    /// When it may be tried again; absent when nobody said.
    @Nullable Duration after() {
        return after;
    }
}
