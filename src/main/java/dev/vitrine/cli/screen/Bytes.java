package dev.vitrine.cli.screen;

import java.util.Locale;

/// Amounts of bytes as people read them, in thousands as file managers and networks count.
public final class Bytes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Bytes() {}

    /// `812 B`, `245 kB`, `1.9 MB`, `82.6 GB`.
    public static String of(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double amount = bytes / 1e3;
        int unit = 0;
        // What would be rounded to a thousand is one of the next unit.
        while (amount >= (unit == 0 ? 999.5 : 999.95)) {
            amount /= 1e3;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }
}
