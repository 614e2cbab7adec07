package dev.vitrine.caption;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is left of a text when it is too long, together with what stands behind it.
final class Fit {
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:.–—-]+$");

    private static final Pattern PHRASE_END =
            Pattern.compile(
                    "[,;:](?= )| (?=(?:and|or|but|with|in|on|at|by|for|from|to|near|beside|behind|under|while|where|which|who|that) )");

    /// Words that lead to something that was cut off.
    private static final Pattern DANGLING =
            Pattern.compile(
                    "(?:[\\s,;:–—-]+(?:and|or|but|with|of|in|on|at|by|for|from|to|the|an?|my|our|her|his|their|its|very))*[\\s,;:–—-]*$",
                    Pattern.CASE_INSENSITIVE);

    /// A number without what it counts would be another one.
    private static final Pattern BARE_NUMBER = Pattern.compile("(?s).*(?:\\d|[€$£])$");

    /// From here on, scripts do not put spaces between words.
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private Fit() {}

    /// The text, or its longest beginning that fits: cut between words, inside a word or a link
    /// only when the first one is too long.
    static String cut(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        String betweenWords = longest(text, BreakIterator.getLineInstance(Locale.ROOT), true, fits);
        return betweenWords.isEmpty()
                ? longest(text, BreakIterator.getCharacterInstance(Locale.ROOT), false, fits)
                : betweenWords;
    }

    /// The text, or its longest beginning that fits and reads as a phrase of its own: up to a comma
    /// or before a preposition, in its second half, or else between words. Nothing shows that it
    /// was cut.
    static String phrase(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        String cut = cut(text, fits).replaceFirst("…$", "");
        int end =
                PHRASE_END
                        .matcher(text)
                        .results()
                        .mapToInt(MatchResult::start)
                        .filter(place -> place <= cut.length() && place >= cut.length() / 2)
                        .max()
                        .orElse(cut.length());
        return DANGLING.matcher(cut.substring(0, end)).replaceFirst("");
    }

    private static String longest(
            String text, BreakIterator breaks, boolean words, Predicate<String> fits) {
        breaks.setText(text);
        String longest = "";
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String kept = LOOSE_END.matcher(text.substring(0, end)).replaceFirst("");
            if (!fits.test(kept + "…")) {
                break;
            }
            if (!kept.isEmpty()
                    && !(words && (insideAWord(text.charAt(end - 1)) || severs(kept, text)))) {
                longest = kept + "…";
            }
        }
        return longest;
    }

    /// Whether the text goes on with what a number at the end of the beginning counts: "20 % off".
    private static boolean severs(String beginning, String text) {
        return BARE_NUMBER.matcher(beginning).matches() && text.startsWith(" ", beginning.length());
    }

    /// A line may end after a hyphen or a slash, a text may not.
    private static boolean insideAWord(char last) {
        return !Character.isWhitespace(last) && last < FIRST_IDEOGRAPH;
    }
}
