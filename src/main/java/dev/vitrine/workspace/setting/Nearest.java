package dev.vitrine.workspace.setting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The name that somebody may have meant who has typed another.
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /// The name with the fewest letters to change; absent when none is near.
    public static @Nullable String to(String typed, List<String> names) {
        if (typed.length() > LONGEST) {
            return null;
        }
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        String nearest =
                names.stream()
                        .min(Comparator.comparingInt(name -> distance(plain, name)))
                        .orElse(null);
        return nearest != null && distance(plain, nearest) <= 1 + nearest.length() / 4
                ? nearest
                : null;
    }

    /// Letters to add, leave out or change (Levenshtein).
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] =
                        Math.min(
                                before[column - 1] + change,
                                1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
