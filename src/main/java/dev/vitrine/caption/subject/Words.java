package dev.vitrine.caption.subject;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as the words in it, lower-case and in the singular, so that "Mugs" meets "mug".
///
/// @param list in their order
public record Words(List<String> list) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’]\\p{L}+)?");

    public Words {
        list = List.copyOf(list);
    }

    /// The words of a text.
    public static Words of(String text) {
        return new Words(inAnyForm(text).stream().map(Words::singular).toList());
    }

    /// The words of a text in any language, lower-case and otherwise as they are.
    public static List<String> inAnyForm(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether the words of the phrase stand here side by side.
    public boolean contain(Words phrase) {
        int length = phrase.list.size();
        for (int start = 0; start + length <= list.size(); start++) {
            if (list.subList(start, start + length).equals(phrase.list)) {
                return length > 0;
            }
        }
        return false;
    }

    /// Whether any word stands in both.
    public boolean overlaps(Words other) {
        return list.stream().anyMatch(other.list::contains);
    }

    /// A rough singular: good enough to compare with, not to be shown.
    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.matches(".*(sh|ch|ss|x)es")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && word.endsWith("s") && !word.matches(".*(ss|us|is)")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
