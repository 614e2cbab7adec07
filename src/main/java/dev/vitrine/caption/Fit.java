package dev.vitrine.caption;

import dev.vitrine.network.TextRules;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Predicate;

/// How long a text is to a network, and what is left when it is too long.
final class Fit {
    private Fit() {}

    static int length(TextRules rules, String text) {
        return switch (rules.counting()) {
            case UTF16_UNITS -> text.length();
            case WEIGHTED -> text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
            case EMOJI_AS_BYTES -> text.codePoints().map(point -> point < 0x2000 ? 1 : 4).sum();
            case CHARACTERS, GRAPHEMES, URLS_AS_23 -> text.codePointCount(0, text.length());
        };
    }

    static boolean fits(TextRules rules, String text) {
        Integer maxBytes = rules.maxBytes();
        return length(rules, text) <= rules.limit()
                && (maxBytes == null || text.getBytes(StandardCharsets.UTF_8).length <= maxBytes);
    }

    /// The text, or its longest beginning that fits, cut between words.
    static String cut(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        String longest = "";
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            String beginning = text.substring(0, end).strip() + "…";
            if (!fits.test(beginning)) {
                break;
            }
            longest = beginning;
        }
        return longest;
    }
}
