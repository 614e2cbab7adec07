package dev.vitrine.ai.builtin.figure;

import dev.vitrine.ai.builtin.chance.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text asks a picture to be about.
///
/// @param motif the one that most of its words call for, or one made up from them
/// @param named whether any of its words called for a motif
/// @param others further motifs that it calls for
/// @param words its first words, in lower case
public record Subject(Motif motif, boolean named, List<Motif> others, List<String> words) {
    private static final String PASSING = "?";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /// Nobody describes a picture in more words; what comes after only changes the number that
    /// stands for the text.
    private static final int MOST_WORDS = 200;

    public Subject {
        others = List.copyOf(others);
        words = List.copyOf(words);
    }

    /// Reads any text.
    public static Subject of(String text) {
        List<String> words =
                WORD.matcher(text)
                        .results()
                        .limit(MOST_WORDS)
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .toList();
        Map<Motif, Integer> votes = new LinkedHashMap<>();
        for (int index = 0; index < words.size(); index++) {
            String pair =
                    index + 1 < words.size() ? words.get(index) + "-" + words.get(index + 1) : "";
            Call call = call(words.get(index), pair);
            if (call != null) {
                votes.merge(call.motif(), call.weight(), Integer::sum);
            }
        }
        List<Motif> ranked = new ArrayList<>(votes.keySet());
        ranked.sort((one, other) -> votes.getOrDefault(other, 0) - votes.getOrDefault(one, 0));
        if (ranked.isEmpty()) {
            return new Subject(Unnamed.motif(Chance.hash(text)), false, List.of(), words);
        }
        return new Subject(ranked.getFirst(), true, ranked.subList(1, ranked.size()), words);
    }

    /// Whether any word begins with one of these.
    public boolean says(String... beginnings) {
        for (String beginning : beginnings) {
            if (words.stream().anyMatch(word -> word.startsWith(beginning))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the motif of that name is among those called for.
    public boolean calls(String name) {
        return motif.name().equals(name)
                || others.stream().anyMatch(other -> other.name().equals(name));
    }

    /// What a word calls for, and how strongly: a word that is often only said in passing counts
    /// half.
    private record Call(Motif motif, int weight) {}

    private static @Nullable Call call(String word, String pair) {
        Call best = null;
        int length = 0;
        for (Motif motif : Motifs.KNOWN) {
            for (String written : motif.words()) {
                boolean passing = written.startsWith(PASSING);
                String trigger = passing ? written.substring(1) : written;
                int fits = Math.max(fits(trigger, word), fits(trigger, pair));
                if (fits > length) {
                    best = new Call(motif, passing ? 1 : 2);
                    length = fits;
                }
            }
        }
        return best;
    }

    /// How well a trigger fits: the longer, the better, and whole words best.
    private static int fits(String trigger, String word) {
        if (trigger.endsWith("*")) {
            int length = trigger.length() - 1;
            return word.startsWith(trigger.substring(0, length)) ? length : 0;
        }
        return word.equals(trigger) ? trigger.length() + 100 : 0;
    }
}
