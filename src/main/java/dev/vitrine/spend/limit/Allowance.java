package dev.vitrine.spend.limit;

import java.time.Duration;

/// What a vendor says in its headers about one of its limits.
///
/// @param remaining how many calls are left
/// @param limit how many there are when none was made yet; zero when it does not say
/// @param reset when there will be as many again; a vendor is believed up to a day
public record Allowance(long remaining, long limit, Duration reset) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public Allowance {
        remaining = Math.max(0, remaining);
        limit = Math.max(0, limit);
        reset = bounded(reset);
    }

    /// A time that a vendor has named, within what is believed.
    static Duration bounded(Duration named) {
        if (named.isNegative()) {
            return Duration.ZERO;
        }
        return named.compareTo(LONGEST) > 0 ? LONGEST : named;
    }

    /// Whether fewer than a quarter are left, or, when nobody says of how many, fewer than four.
    boolean isLow() {
        return limit == 0 ? remaining < 4 : remaining < Math.ceilDiv(limit, 4);
    }
}
