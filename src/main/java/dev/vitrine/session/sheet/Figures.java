package dev.vitrine.session.sheet;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers as people read them.
final class Figures {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private Figures() {}

    /// `214 KB`, in thousands as file managers and networks count.
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 999_500
                ? Math.round(bytes / 1e3) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /// `97 %`; only a whole is 100, only nothing is 0.
    static String share(double share) {
        double percent = share * 100;
        long rounded = Math.round(percent);
        if (rounded == 100 && percent < 99.95) {
            return "99 %";
        }
        return rounded == 0 && percent > 0.05 ? "1 %" : rounded + " %";
    }

    /// `0.42 s`
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
    }

    /// `1,234`
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Two decimals.
    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /// `1:00 PM`
    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /// `20 November 2026, 18:05 UTC`
    static String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /// `1 picture`, `3 pictures`
    static String plural(long number, String one) {
        return count(number) + " " + one + (number == 1 ? "" : "s");
    }
}
