package dev.vitrine.network.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader sees as one character: a letter with its marks, a flag, a family emoji.
public final class Graphemes {
    private Graphemes() {}

    /// The number of grapheme clusters.
    public static int count(String text) {
        BreakIterator clusters = over(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// The grapheme clusters, in order.
    static List<String> of(String text) {
        BreakIterator clusters = over(text);
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            found.add(text.substring(start, end));
            start = end;
        }
        return found;
    }

    /// Clusters by the extended rules of Unicode, independent of the machine's language.
    static BreakIterator over(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        return clusters;
    }
}
