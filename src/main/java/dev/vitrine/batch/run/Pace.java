package dev.vitrine.batch.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets so many through in a minute, evenly. Safe for use from any thread.
public final class Pace {
    private final @Nullable Duration between;
    private final InstantSource clock;
    private final Consumer<Duration> sleep;
    private Instant next = Instant.MIN;

    /// @param perMinute absent for as many as come
    /// @param sleep waits so long
    public Pace(@Nullable Integer perMinute, InstantSource clock, Consumer<Duration> sleep) {
        between = perMinute == null ? null : Duration.ofMinutes(1).dividedBy(perMinute);
        this.clock = clock;
        this.sleep = sleep;
    }

    /// Waits for one's turn.
    public void take() {
        if (between == null) {
            return;
        }
        Duration wait;
        synchronized (this) {
            Instant now = clock.instant();
            Instant turn = next.isAfter(now) ? next : now;
            next = turn.plus(between);
            wait = Duration.between(now, turn);
        }
        if (wait.isPositive()) {
            sleep.accept(wait);
        }
    }
}
