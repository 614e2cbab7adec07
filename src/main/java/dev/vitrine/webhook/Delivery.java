package dev.vitrine.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event for one address, and what became of it.
///
/// @param id also the `webhook-id`, the same at every attempt
/// @param endpoint absent when the session itself named the address
/// @param body what is sent, JSON
/// @param last the latest attempt; absent before the first
/// @param deliveredAt when the other side confirmed it
/// @param gaveUpAt when the last attempt was over
public record Delivery(
        UUID id,
        UUID session,
        @Nullable UUID endpoint,
        String url,
        String eventType,
        String body,
        Instant createdAt,
        int attempts,
        @Nullable Attempt last,
        @Nullable Instant deliveredAt,
        @Nullable Instant gaveUpAt) {
    /// One call.
    ///
    /// @param status absent when there was no answer, or none yet
    /// @param answer the beginning of the answer, or why there was none
    public record Attempt(Instant at, @Nullable Integer status, String answer) {}

    /// How far a delivery is.
    public enum State {
        /// It is to be sent, or sent again.
        WAITING,
        /// The other side has confirmed it.
        DELIVERED,
        /// It is not sent any more.
        GIVEN_UP;

        /// `given_up` and the like.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How far it is.
    public State state() {
        if (deliveredAt != null) {
            return State.DELIVERED;
        }
        return gaveUpAt == null ? State.WAITING : State.GIVEN_UP;
    }
}
