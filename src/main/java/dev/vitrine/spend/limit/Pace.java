package dev.vitrine.spend.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the next call of a vendor may begin, after all that it has said. Safe for use from any
/// thread.
final class Pace {
    /// Spreading must not make anybody give up whom the vendor would have answered.
    private static final Duration WIDEST = Duration.ofSeconds(15);

    private Instant heldUntil = Instant.MIN;
    private Instant next = Instant.MIN;
    private Instant spreadUntil = Instant.MIN;
    private Duration between = Duration.ZERO;

    /// Hears what the vendor says about one of its limits. When nothing is left, all wait for the
    /// reset; when little is left, it is spread over the time until then.
    synchronized void learn(Allowance allowance, Instant now) {
        if (allowance.remaining() == 0) {
            hold(allowance.reset(), now);
            return;
        }
        Duration needed = spread(allowance);
        boolean tighter = needed.compareTo(between) >= 0;
        // One limit that is plentiful says nothing about another one that is not.
        if (tighter || !now.isBefore(spreadUntil)) {
            between = needed;
            spreadUntil = now.plus(allowance.reset());
            next = between.isZero() ? next : later(next, now.plus(between));
        }
    }

    /// Nobody calls for so long.
    synchronized void hold(Duration length, Instant now) {
        heldUntil = later(heldUntil, now.plus(Allowance.bounded(length)));
    }

    /// Takes the next place.
    ///
    /// @return zero when the call may begin; else nothing is taken, and this is how long to wait
    ///   before asking again
    synchronized Duration take(Instant now) {
        if (!now.isBefore(spreadUntil)) {
            between = Duration.ZERO;
            next = Instant.MIN;
        }
        Instant first = later(heldUntil, next);
        if (now.isBefore(first)) {
            return Duration.between(now, first);
        }
        next = between.isZero() ? next : now.plus(between);
        return Duration.ZERO;
    }

    /// Until when nobody calls; absent when somebody may.
    synchronized @Nullable Instant heldUntil(Instant now) {
        return now.isBefore(heldUntil) ? heldUntil : null;
    }

    private static Duration spread(Allowance allowance) {
        if (!allowance.isLow()) {
            return Duration.ZERO;
        }
        Duration even = allowance.reset().dividedBy(allowance.remaining());
        return even.compareTo(WIDEST) > 0 ? WIDEST : even;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
