package dev.vitrine.spend;

import org.jspecify.annotations.Nullable;

/// The most that a workspace may spend; absent where there is no cap. Zero allows only what is
/// free.
///
/// @param day in a day of UTC
/// @param month in a month of UTC
/// @param job in a single session or generation
/// @param campaign in a single campaign, for as long as it lives
public record Caps(
        @Nullable Money day, @Nullable Money month, @Nullable Money job, @Nullable Money campaign) {
    /// No caps at all.
    public static final Caps NONE = new Caps(null, null, null, null);

    public Caps {
        check("day", day);
        check("month", month);
        check("session", job);
        check("campaign", campaign);
    }

    private static void check(String cap, @Nullable Money amount) {
        if (amount != null && amount.micros() < 0) {
            throw new IllegalArgumentException("The cap of a " + cap + " cannot be " + amount);
        }
    }
}
