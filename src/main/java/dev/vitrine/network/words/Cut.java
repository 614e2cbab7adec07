package dev.vitrine.network.words;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
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
        List<Span> spans = Spans.all(text);
        String betweenWords = longest(text, places(text, lines(text), spans), fits);
        return betweenWords.isEmpty()
                ? longest(text, places(text, Graphemes.over(text), spans), fits)
                : betweenWords;
    }

    private static BreakIterator lines(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        return lines;
    }

    /// Where a cut may fall: at a break that is also the end of a grapheme, outside of every span,
    /// and not behind a hyphen.
    private static List<Integer> places(String text, BreakIterator breaks, List<Span> spans) {
        BreakIterator clusters = Graphemes.over(text);
        TreeSet<Integer> places = new TreeSet<>();
        for (int place = breaks.next();
                place != BreakIterator.DONE && place < text.length();
                place = breaks.next()) {
            int at = place;
            if (clusters.isBoundary(at)
                    && JOINERS.indexOf(text.charAt(at - 1)) < 0
                    && spans.stream().noneMatch(span -> span.start() < at && at < span.end())) {
                places.add(at);
            }
        }
        return List.copyOf(places);
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
