package dev.vitrine.network.words;

import com.twitter.twittertext.Extractor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds links, mentions and hashtags in a text.
final class Spans {
    private static final Pattern MENTION =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_/@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?"
                            + "(?:@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)?");

    /// With a letter, and no part of what stands behind `://` or `www.`: "#1" and the end of an
    /// address are none.
    private static final Pattern HASHTAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}_&/#])(?=#)(?<!(?:://|www\\.)\\S{0,400})"
                            + "#(?=[\\p{M}\\p{N}_\\u200c\\u200d]*\\p{L})[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]+");

    private Spans() {}

    /// Links with a scheme and mentions, in order, none inside another.
    static List<Span> linksWithSchemeAndMentions(String text) {
        return outermost(links(text, false), matches(MENTION, Span.Kind.MENTION, text));
    }

    /// Links of every form, mentions and hashtags, in order, none inside another.
    static List<Span> all(String text) {
        return outermost(
                links(text, true),
                matches(MENTION, Span.Kind.MENTION, text),
                matches(HASHTAG, Span.Kind.HASHTAG, text));
    }

    private static List<Span> links(String text, boolean withoutScheme) {
        // Nothing is a link without a dot; asking for one costs the library's patterns.
        if (text.indexOf('.') < 0) {
            return List.of();
        }
        Extractor extractor = new Extractor();
        extractor.setExtractURLWithoutProtocol(withoutScheme);
        return extractor.extractURLsWithIndices(text).stream()
                .map(link -> new Span(Span.Kind.LINK, link.getStart(), link.getEnd()))
                .toList();
    }

    private static List<Span> matches(Pattern pattern, Span.Kind kind, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Span(kind, match.start(), match.end()))
                .toList();
    }

    /// Of two spans that overlap, the one of the earlier list stays.
    @SafeVarargs
    private static List<Span> outermost(List<Span>... kinds) {
        BitSet taken = new BitSet();
        List<Span> spans = new ArrayList<>();
        for (List<Span> kind : kinds) {
            for (Span span : kind) {
                if (taken.get(span.start(), span.end()).isEmpty()) {
                    taken.set(span.start(), span.end());
                    spans.add(span);
                }
            }
        }
        return spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }
}
