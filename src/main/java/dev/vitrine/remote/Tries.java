package dev.vitrine.remote;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waits between the tries of one request, and says so.
final class Tries {
    /// A service that only ever says "later" is not asked for ever.
    private static final int MOST_DELAYS = 100;

    private final List<Duration> pauses;
    private final Duration longest;
    private final Consumer<RemoteEvent> listener;
    private int next;
    private int delays;

    Tries(List<Duration> pauses, Duration longest, Consumer<RemoteEvent> listener) {
        this.pauses = pauses;
        this.longest = longest;
        this.listener = listener;
    }

    /// Something was heard of the service.
    void beginAgain() {
        next = 0;
    }

    /// Waits as long as this failure wants.
    ///
    /// @throws ServiceException the failure, when waiting does not help
    void after(ServiceException failure) {
        Problem problem = failure.problem();
        if (!problem.retryable()) {
            throw failure;
        }
        Duration asked = failure.after();
        boolean limited = problem.code() == ErrorCode.RATE_LIMIT_EXCEEDED && asked != null;
        if (limited ? ++delays > MOST_DELAYS : next >= pauses.size()) {
            throw failure;
        }
        Duration pause = limited ? Duration.ZERO : pauses.get(next++);
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked;
        }
        if (pause.compareTo(longest) > 0) {
            throw failure;
        }
        listener.accept(
                new RemoteEvent.Remark(problem.message() + ". Again in " + shown(pause) + " …"));
        sleep(pause);
    }

    private static String shown(Duration pause) {
        return pause.toSeconds() < 120 ? pause.toSeconds() + " s" : pause.toMinutes() + " min";
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException failure) {
            throw interrupted(failure);
        }
    }

    static ServiceException interrupted(@Nullable InterruptedException failure) {
        if (failure != null) {
            Thread.currentThread().interrupt();
        }
        return ServiceException.of(
                Problem.of(
                        ErrorCode.CANCELLED,
                        "The session was stopped before it ended",
                        "Start it again"));
    }
}
