package dev.vitrine.library.kept;

import java.util.Arrays;
import java.util.List;

/// A search of which the last word may be the beginning of a longer one, as somebody types it.
///
/// @param before the words before it
record Beginnings(String before, String last) {
    /// Shorter ones begin too many words.
    private static final int SHORTEST = 3;

    static final Beginnings NONE = new Beginnings("", "");

    /// None when somebody has said more exactly what they want, or too little.
    static Beginnings of(String words) {
        if (words.indexOf('"') >= 0 || words.startsWith("-") || words.contains(" -")) {
            return NONE;
        }
        List<String> all =
                Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return all.isEmpty() || all.getLast().length() < SHORTEST
                ? NONE
                : new Beginnings(
                        String.join(" ", all.subList(0, all.size() - 1)),
                        "'" + all.getLast() + "':*");
    }
}
