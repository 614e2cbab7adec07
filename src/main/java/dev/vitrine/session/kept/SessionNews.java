package dev.vitrine.session.kept;

import java.time.Instant;
import java.util.UUID;

/// Something that happened to a session, as it is told to programs.
///
/// @param number grows within a session
/// @param type for example `session.completed`
/// @param data JSON
public record SessionNews(
        long number, UUID workspace, SessionId session, String type, String data, Instant at) {
    /// Its turn has come.
    public static final String STARTED = "session.started";

    /// A step has begun.
    public static final String STEP_STARTED = "step.started";

    /// A step has ended.
    public static final String STEP_FINISHED = "step.finished";

    /// All pictures of a network are there, or cannot be.
    public static final String PLATFORM_COMPLETED = "platform.completed";

    /// There are results.
    public static final String COMPLETED = "session.completed";

    /// There will be none.
    public static final String FAILED = "session.failed";

    /// Nobody wants any.
    public static final String CANCELLED = "session.cancelled";

    /// It waits for another try.
    public static final String RETRIED = "session.retried";

    /// Hears news inside the transaction in which they happen.
    @FunctionalInterface
    public interface Reader {
        /// An exception undoes what happened.
        void hear(SessionNews news, String webhookUrl);
    }
}
