package dev.vitrine.session.durable;

import dev.vitrine.log.LogContext;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.kept.NewSession;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.result.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log what this process has done with sessions, and to whom it may concern.
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final SessionWatcher watcher;
    private final InstantSource clock;

    Journal(SessionWatcher watcher, InstantSource clock) {
        this.watcher = watcher;
        this.clock = clock;
    }

    /// @param bytes of photo and logo
    void taken(NewSession session, SessionId id, long bytes) {
        watcher.taken(bytes);
        try (var _ = LogContext.ofSession(session.workspace(), id.value())) {
            LOG.info("Session taken on for {}", session.order().platforms());
        }
    }

    /// @param attempt above 1 when somebody had begun before
    void begun(int attempt) {
        LOG.info(attempt == 1 ? "Session started" : "Session taken over, attempt {}", attempt);
    }

    void hear(SessionEvent event) {
        switch (event) {
            case SessionEvent.StepStarted _ -> {}
            case SessionEvent.StepFinished(StepReport report) -> {
                watcher.stepEnded(report);
                LOG.info(
                        "Step {} ended after {}, {}",
                        report.step(),
                        shown(report.seconds()),
                        report.tier().name().toLowerCase(Locale.ROOT));
            }
            case SessionEvent.RenditionMade(var network, _, var rendition, double seconds) ->
                    watcher.renditionMade(network, seconds, rendition.bytes());
            case SessionEvent.RenditionFailed(var network, _, var problem, double seconds) -> {
                watcher.renditionFailed(network, seconds);
                LOG.info("No picture for {}: {}", network, problem.code());
            }
        }
    }

    /// @param started absent when its turn never came
    /// @param problem absent when nothing went wrong
    void ended(
            UUID workspace,
            SessionId session,
            SessionStatus status,
            @Nullable Instant started,
            @Nullable Problem problem) {
        double seconds =
                started == null ? 0 : Duration.between(started, clock.instant()).toMillis() / 1e3;
        watcher.ended(status, seconds);
        try (var _ = LogContext.ofSession(workspace, session.value())) {
            if (problem == null) {
                LOG.info("Session {} after {}", status.label(), shown(seconds));
            } else {
                LOG.info(
                        "Session {} after {}: {}, {}",
                        status.label(),
                        shown(seconds),
                        problem.code(),
                        problem.message());
            }
        }
    }

    /// What nobody has foreseen, for whoever asked; the rest is in the log.
    Problem unexpected(RuntimeException failure) {
        LOG.error("Session failed for no known reason", failure);
        return new Problem(
                ErrorCode.INTERNAL_ERROR,
                "Something unexpected happened (" + failure.getClass().getSimpleName() + ")",
                "Try again; if it happens once more, the log has the details",
                true);
    }

    private static String shown(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
