package dev.vitrine.network.words;

import com.twitter.twittertext.Extractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds links, mentions and hashtags in a text.
final class Spans {
    private static final Pattern MENTION =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_/@])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?"
                            + "(?:@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)?");
    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&/#])#[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]+");

    private Spans() {}

    /// Links with a scheme and mentions, in order, none inside another.
    static List<Span> linksWithSchemeAndMentions(String text) {
        List<Span> spans = links(text, false);
        spans.addAll(outside(spans, matches(MENTION, Span.Kind.MENTION, text)));
        return inOrder(spans);
    }

    /// Links of every form, mentions and hashtags, in order, none inside another.
    static List<Span> all(String text) {
        List<Span> spans = links(text, true);
        spans.addAll(outside(spans, matches(MENTION, Span.Kind.MENTION, text)));
        spans.addAll(outside(spans, matches(HASHTAG, Span.Kind.HASHTAG, text)));
        return inOrder(spans);
    }

    private static List<Span> links(String text, boolean withoutScheme) {
        // Nothing is a link without a dot; asking for one costs the library's patterns.
        if (text.indexOf('.') < 0) {
            return new ArrayList<>();
        }
        Extractor extractor = new Extractor();
        extractor.setExtractURLWithoutProtocol(withoutScheme);
        List<Span> spans = new ArrayList<>();
        for (Extractor.Entity link : extractor.extractURLsWithIndices(text)) {
            spans.add(new Span(Span.Kind.LINK, link.getStart(), link.getEnd()));
        }
        return spans;
    }

    private static List<Span> matches(Pattern pattern, Span.Kind kind, String text) {
        List<Span> spans = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            spans.add(new Span(kind, match.start(), match.end()));
        }
        return spans;
    }

    private static List<Span> outside(List<Span> taken, List<Span> candidates) {
        return candidates.stream()
                .filter(candidate -> taken.stream().noneMatch(candidate::overlaps))
                .toList();
    }

    private static List<Span> inOrder(List<Span> spans) {
        return spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }
}
