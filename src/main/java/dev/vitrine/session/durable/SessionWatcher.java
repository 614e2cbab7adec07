package dev.vitrine.session.durable;

import dev.vitrine.network.NetworkId;
import dev.vitrine.session.kept.SessionStatus;
import dev.vitrine.session.result.StepReport;

/// Hears what this process has done with sessions, on any thread, after it is kept.
public interface SessionWatcher {
    /// A session was taken on.
    ///
    /// @param bytes of its photo and logo
    void taken(long bytes);

    /// A step has ended.
    void stepEnded(StepReport report);

    /// A picture was made.
    ///
    /// @param seconds from the beginning of the step until it was there
    void renditionMade(NetworkId network, double seconds, long bytes);

    /// A picture could not be made.
    void renditionFailed(NetworkId network, double seconds);

    /// A session has ended.
    ///
    /// @param seconds since its turn came; 0 when it never did
    void ended(SessionStatus status, double seconds);
}
