package dev.vitrine.caption.subject;

import dev.vitrine.caption.phrase.Marks;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Sentences: where they end, and how they are made to end.
public final class Sentences {
    private static final Pattern OPEN_END =
            Pattern.compile(".*[\\p{L}\\p{M}\\p{Nd}\\p{Pe}\\p{Pf}\"'%°€$£]$", Pattern.DOTALL);
    private static final Pattern SOFT_END = Pattern.compile("[\\s.!?…,;:。！？｡।–—-]+$");

    private Sentences() {}

    /// The sentences of a text, stripped.
    public static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /// The text with a full stop of its script, when it ends in the open and not in a link or a
    /// mention.
    public static String ended(String text) {
        String stripped = text.strip();
        return OPEN_END.matcher(stripped).matches()
                        && !Links.end(stripped)
                        && !Marks.mentionEnds(stripped)
                ? stripped + stop(stripped)
                : stripped;
    }

    /// The text with one full stop of its script, whatever it ended with.
    public static String stopped(String text) {
        String open = open(text);
        return open.isEmpty() ? open : open + stop(open);
    }

    /// The text without the signs that end it.
    public static String open(String text) {
        return SOFT_END.matcher(text.strip()).replaceFirst("");
    }

    /// The text with its first letter in upper case.
    public static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        int rest = Character.charCount(first);
        boolean written =
                text.substring(rest)
                        .codePoints()
                        .takeWhile(Character::isLetter)
                        .anyMatch(Character::isUpperCase);
        return written
                ? text
                : Character.toString(Character.toTitleCase(first)) + text.substring(rest);
    }

    private static String stop(String text) {
        return switch (Character.UnicodeScript.of(
                text.codePoints()
                        .filter(Character::isLetter)
                        .reduce('a', (before, last) -> last))) {
            case HAN, HIRAGANA, KATAKANA -> "。";
            case DEVANAGARI, BENGALI -> "।";
            default -> ".";
        };
    }
}
