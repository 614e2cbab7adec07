package dev.vitrine.caption.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The nouns of an English text, as far as their places give them away, and the pairs they end:
/// "straw hat", "hat".
public final class Nouns {
    private static final Pattern CLAUSES = Pattern.compile("[.!?…,;:|•()\"“”\\n]+|\\s[–—-]\\s");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final Pattern NO_NOUN = Pattern.compile(".*(?:ly|\\p{L}{2}ed|\\p{L}{3}ing)");

    private static final Set<String> NOUNS_AFTER_ALL =
            Set.copyOf(
                    List.of(
                            "painting",
                            "building",
                            "wedding",
                            "clothing",
                            "drawing",
                            "earring",
                            "railing",
                            "family",
                            "jelly",
                            "lily",
                            "butterfly",
                            "seed",
                            "morning",
                            "evening",
                            "spring",
                            "string",
                            "bedding",
                            "lighting",
                            "flooring",
                            "ceiling",
                            "wing",
                            "ring"));

    private static final Set<String> LED_BY =
            Set.copyOf(
                    List.of(
                            "in", "on", "at", "with", "of", "for", "from", "by", "near", "behind",
                            "beside", "under", "over", "into", "through", "without", "between",
                            "around", "along"));

    private static final Set<String> DETERMINERS =
            Set.copyOf(
                    List.of(
                            "a", "an", "the", "my", "our", "your", "his", "her", "their", "its",
                            "this", "these", "those", "some", "two", "three", "four", "five", "six",
                            "seven"));

    /// A verb follows them.
    private static final Set<String> ACTORS =
            Set.copyOf(
                    List.of(
                            "i", "we", "you", "they", "he", "she", "it", "to", "i'm", "we're",
                            "i've", "we've", "please", "don't", "can", "will", "who", "that",
                            "which", "let's", "could", "would", "should"));

    private static final Set<String> OTHERS =
            Set.copyOf(
                    List.of(
                            """
                    and or but as so is are was were be been am has have had do does did not no need
                    want if when where while how what why than then very really just finally today
                    now here there up out off down back again also only all any each every more most
                    until since after before during about per it's that's here's made call book visit
                    join come see try get got like love via & +\
                    """
                                    .strip()
                                    .split("\\s+")));

    private Nouns() {}

    /// The nouns, each at most once, in the order of the text.
    ///
    /// @param phrase whether the text is a noun phrase throughout, without a verb
    /// @param names whether a word names anything
    public static List<List<String>> in(String text, boolean phrase, Predicate<String> names) {
        Set<List<String>> nouns = new LinkedHashSet<>();
        for (String clause : CLAUSES.splitAsStream(text).toList()) {
            ofClause(clause.strip(), phrase, names, nouns);
        }
        return List.copyOf(nouns);
    }

    private static void ofClause(
            String clause, boolean phrase, Predicate<String> names, Set<List<String>> nouns) {
        List<String> chunk = new ArrayList<>();
        String before = "";
        boolean verbs =
                !phrase
                        && SPACE.splitAsStream(clause)
                                .anyMatch(token -> ACTORS.contains(lower(token)));
        for (String token : SPACE.splitAsStream(clause + " .").toList()) {
            String word = lower(token);
            if (!function(word) && WORD.matcher(word).matches()) {
                chunk.add(token.replaceAll("['’]s$", ""));
                continue;
            }
            add(chunk, before, phrase, verbs, names, nouns);
            chunk.clear();
            before = word;
        }
    }

    private static void add(
            List<String> chunk,
            String before,
            boolean phrase,
            boolean verbs,
            Predicate<String> names,
            Set<List<String>> nouns) {
        List<String> words = new ArrayList<>(chunk);
        if (ACTORS.contains(before) && !words.isEmpty()) {
            words.removeFirst();
        }
        boolean placed =
                phrase
                        || LED_BY.contains(before)
                        || ACTORS.contains(before)
                        || (!verbs && before.isEmpty() && words.size() == 1)
                        || ((before.isEmpty() || before.equals("and")) && plural(words))
                        || (DETERMINERS.contains(before) && words.size() == 1);
        if (!placed || words.isEmpty() || !noun(words.getLast(), names)) {
            return;
        }
        int size = words.size();
        if (size > 1 && noun(words.get(size - 2), names)) {
            nouns.add(List.copyOf(words.subList(size - 2, size)));
        }
        nouns.add(List.of(words.getLast()));
    }

    private static boolean plural(List<String> words) {
        return !words.isEmpty() && words.size() <= 2 && words.getLast().matches(".*[^s]s");
    }

    private static boolean noun(String word, Predicate<String> names) {
        String lower = word.toLowerCase(Locale.ROOT);
        return names.test(word)
                && (NOUNS_AFTER_ALL.contains(lower) || !NO_NOUN.matcher(lower).matches());
    }

    private static boolean function(String word) {
        return LED_BY.contains(word)
                || DETERMINERS.contains(word)
                || ACTORS.contains(word)
                || OTHERS.contains(word);
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'s$", "");
    }
}
