package dev.vitrine.caption;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is left of a text when it is too long, together with what stands behind it.
final class Fit {
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:.–—-]+$");

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

    private static String longest(
            String text, BreakIterator breaks, boolean words, Predicate<String> fits) {
        breaks.setText(text);
        String longest = "";
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String kept = LOOSE_END.matcher(text.substring(0, end)).replaceFirst("");
            if (!fits.test(kept + "…")) {
                break;
            }
            if (!kept.isEmpty() && !(words && insideAWord(text.charAt(end - 1)))) {
                longest = kept + "…";
            }
        }
        return longest;
    }

    /// A line may end after a hyphen or a slash, a text may not.
    private static boolean insideAWord(char last) {
        return !Character.isWhitespace(last) && last < FIRST_IDEOGRAPH;
    }
}
