package dev.vitrine.cli.screen;

import java.util.Locale;

/// Amounts of bytes as people read them.
public final class Bytes {
    private static final double STEP = 1000;

    private Bytes() {}

    /// `812 B`, `245 kB`, `1.9 MB`.
    public static String of(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        return bytes < STEP * STEP
                ? String.format(Locale.ROOT, "%.0f kB", bytes / STEP)
                : String.format(Locale.ROOT, "%.1f MB", bytes / STEP / STEP);
    }
}
