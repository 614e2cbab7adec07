package dev.vitrine.spend.limit;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// How long to wait before the same is asked again: anything from nothing to a length that doubles
/// each time, so that those who were refused together do not come back together ("full jitter",
/// https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter), and never less than
/// the vendor says.
///
/// @param chance numbers from 0 to below 1
record Backoff(DoubleSupplier chance) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 6;

    /// @param tries how often it was asked
    /// @param atLeast what the vendor says; absent for nothing
    Duration after(int tries, @Nullable Duration atLeast) {
        long doubled = FIRST.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS);
        double most = Math.min(doubled, LONGEST.toMillis());
        Duration jittered = Duration.ofMillis((long) (most * chance.getAsDouble()));
        return atLeast != null && atLeast.compareTo(jittered) > 0 ? atLeast : jittered;
    }
}
