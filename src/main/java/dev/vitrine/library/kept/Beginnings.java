package dev.vitrine.library.kept;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a search, each allowed to be the beginning of a longer one.
final class Beginnings {
    /// Shorter ones begin too many words.
    private static final int SHORTEST = 3;

    private Beginnings() {}

    /// In PostgreSQL's language for text searches; empty when somebody has said more exactly what
    /// they want, or too little.
    static String of(String words) {
        if (words.indexOf('"') >= 0 || words.startsWith("-") || words.contains(" -")) {
            return "";
        }
        List<String> all =
                Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (all.stream().anyMatch(word -> word.length() < SHORTEST)) {
            return "";
        }
        return all.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
