package dev.vitrine.network.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Shortens a text where a reader would.
public final class Cut {
    private static final String ELLIPSIS = "…";
    private static final String JOINERS = "-‐‑–/";

    private Cut() {}

    /// The text itself when it fits, otherwise its longest beginning that fits together with an
    /// ellipsis. A cut falls between words; inside a word only when the first word alone is too
    /// long, and never inside a grapheme, a hashtag, a mention or a URL.
    public static String toFit(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        BitSet whole = betweenGraphemesAndSpans(text);
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        String betweenWords = longest(text, places(text, lines, whole), fits);
        return betweenWords.isEmpty()
                ? longest(text, places(text, Graphemes.over(text), whole), fits)
                : betweenWords;
    }

    /// The positions inside of no grapheme, link, mention or hashtag.
    private static BitSet betweenGraphemesAndSpans(String text) {
        BitSet positions = new BitSet(text.length());
        BreakIterator clusters = Graphemes.over(text);
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            positions.set(end);
        }
        for (Span span : Spans.all(text)) {
            positions.clear(span.start() + 1, span.end());
        }
        return positions;
    }

    /// Where a cut may fall: at a break that is allowed, and not behind a hyphen.
    private static List<Integer> places(String text, BreakIterator breaks, BitSet allowed) {
        List<Integer> places = new ArrayList<>();
        for (int place = breaks.next(); place != BreakIterator.DONE; place = breaks.next()) {
            if (place < text.length()
                    && allowed.get(place)
                    && JOINERS.indexOf(text.charAt(place - 1)) < 0) {
                places.add(place);
            }
        }
        return places;
    }

    /// Halves its way to the last place that fits: a longer beginning is never shorter in any unit.
    private static String longest(String text, List<Integer> places, Predicate<String> fits) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fits.test(beginning(text, places.get(middle)))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? "" : beginning(text, places.get(low - 1));
    }

    private static String beginning(String text, int end) {
        String kept = text.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "");
        return kept.isEmpty() ? "" : kept + ELLIPSIS;
    }
}
