package dev.vitrine.spend.limit;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every call of a vendor goes through. Calls wait for their turn instead of failing, in the
/// order in which they came; whoever has waited too long is refused. Safe for use from any thread;
/// the calling thread waits.
public final class Gate {
    private final String vendor;
    private final GateSettings settings;
    private final InstantSource clock;
    private final Pause pause;
    private final Backoff backoff;
    private final Breaker breaker;
    private final Pace pace = new Pace();
    private final Semaphore turns;
    private final AtomicInteger waiting = new AtomicInteger();

    Gate(
            String vendor,
            GateSettings settings,
            InstantSource clock,
            DoubleSupplier chance,
            Pause pause) {
        this.vendor = vendor;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        backoff = new Backoff(chance);
        breaker = new Breaker(vendor, settings, clock);
        turns = new Semaphore(settings.atOnce(), true);
    }

    /// Makes a call when it is its turn, and again when it is refused for now and there is proof
    /// that nothing happened. A call that may have happened is never made again. A thread that is
    /// interrupted while it waits makes no call and stays interrupted.
    ///
    /// @param call one try; it may run several times, one after the other
    public <T> Outcome<T> pass(Supplier<Outcome<T>> call) {
        var patience = new Patience(settings.patience());
        Outcome<T> last = null;
        for (int tries = 1; ; tries++) {
            try {
                Refusal shut = enter(patience);
                if (shut != null) {
                    // What the vendor has said itself tells more.
                    return last == null ? new Outcome.Refused<>(shut) : last;
                }
                last = made(call);
                Duration again = again(last, tries);
                if (again == null || !patience.allows(again)) {
                    return last;
                }
                await(patience, again);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Outcome.Refused<>(
                        Refusal.of(
                                Refusal.Kind.STOPPED,
                                "the work was stopped while it waited for " + vendor));
            }
        }
    }

    /// Hears what the vendor says about one of its limits.
    public void learn(Allowance allowance) {
        pace.learn(allowance, clock.instant());
    }

    /// How it stands.
    public GateState state() {
        Duration rest = breaker.rest();
        Instant now = clock.instant();
        return new GateState(
                vendor,
                breaker.state(),
                settings.atOnce() - turns.availablePermits(),
                waiting.get(),
                pace.heldUntil(now),
                rest == null ? null : now.plus(rest));
    }

    /// Takes a turn, which has to be given back.
    ///
    /// @return why there is none; absent when it was taken
    private @Nullable Refusal enter(Patience patience) throws InterruptedException {
        Refusal shut = shut();
        if (shut != null) {
            return shut;
        }
        if (!turn(patience)) {
            return late("all %d calls at once are taken".formatted(settings.atOnce()), null);
        }
        boolean taken = false;
        try {
            for (Duration wait = pace.take(clock.instant());
                    !wait.isZero();
                    wait = pace.take(clock.instant())) {
                if (!patience.allows(wait)) {
                    return late("its limit is used up", wait);
                }
                await(patience, wait);
            }
            if (!breaker.lets()) {
                return resting();
            }
            taken = true;
            return null;
        } finally {
            if (!taken) {
                turns.release();
            }
        }
    }

    private <T> Outcome<T> made(Supplier<Outcome<T>> call) {
        boolean told = false;
        try {
            Outcome<T> outcome = call.get();
            breaker.ended(outcome);
            told = true;
            if (outcome instanceof Outcome.Refused<T>(var refusal)
                    && refusal.kind().mayBeAskedAgain()
                    && refusal.retryAfter() != null) {
                pace.hold(refusal.retryAfter(), clock.instant());
            }
            return outcome;
        } finally {
            if (!told) {
                breaker.failed();
            }
            turns.release();
        }
    }

    /// How long to wait before it is asked again; absent when it is not.
    private @Nullable Duration again(Outcome<?> outcome, int tries) {
        return outcome instanceof Outcome.Refused<?>(var refusal)
                        && refusal.kind().mayBeAskedAgain()
                        && tries < settings.tries()
                ? backoff.after(tries, refusal.retryAfter())
                : null;
    }

    private boolean turn(Patience patience) throws InterruptedException {
        if (turns.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            return true;
        }
        Instant before = clock.instant();
        waiting.incrementAndGet();
        try {
            return turns.tryAcquire(patience.left.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
            patience.spend(Duration.between(before, clock.instant()));
        }
    }

    private void await(Patience patience, Duration length) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            pause.pause(length);
        } finally {
            waiting.decrementAndGet();
        }
        patience.spend(length);
    }

    private @Nullable Refusal shut() {
        return breaker.rest() == null ? null : resting();
    }

    private Refusal resting() {
        return new Refusal(
                Refusal.Kind.BREAKER_OPEN,
                "its last calls have failed, and a single one finds out whether it works again",
                breaker.rest());
    }

    private Refusal late(String why, @Nullable Duration wait) {
        return new Refusal(
                Refusal.Kind.RATE_LIMITED,
                "%s, and nobody waits longer than %d s"
                        .formatted(why, settings.patience().toSeconds()),
                wait);
    }

    /// What is left of the time that a call may wait.
    private static final class Patience {
        private Duration left;

        Patience(Duration left) {
            this.left = left;
        }

        boolean allows(Duration wait) {
            return wait.compareTo(left) <= 0;
        }

        void spend(Duration waited) {
            left = allows(waited) ? left.minus(waited) : Duration.ZERO;
        }
    }
}
