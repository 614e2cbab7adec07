package dev.vitrine.spend.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the calls of a vendor.
///
/// @param underWay calls that the vendor is busy with
/// @param waiting calls that wait for their turn
/// @param heldUntil when the vendor may be asked again, after it has said so; absent for now
/// @param openUntil when a call will find out whether the vendor works again; absent unless it is
///   left alone
public record GateState(
        String vendor,
        Breaker breaker,
        int underWay,
        int waiting,
        @Nullable Instant heldUntil,
        @Nullable Instant openUntil) {
    /// Whether a vendor is asked.
    public enum Breaker {
        /// It is.
        CLOSED,
        /// A single call finds out whether it works again.
        PROBING,
        /// It is left alone.
        OPEN
    }
}
