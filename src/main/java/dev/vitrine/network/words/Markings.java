package dev.vitrine.network.words;

import java.util.List;

/// What a network would make clickable in a text, in its order and each as it is written.
///
/// @param links URLs with or without a scheme
/// @param mentions `@name` or `@name@server`
/// @param hashtags with their `#`
public record Markings(List<String> links, List<String> mentions, List<String> hashtags) {
    /// Finds them.
    public static Markings of(String text) {
        List<Span> spans = Spans.all(text);
        return new Markings(
                ofKind(Span.Kind.LINK, spans, text),
                ofKind(Span.Kind.MENTION, spans, text),
                ofKind(Span.Kind.HASHTAG, spans, text));
    }

    private static List<String> ofKind(Span.Kind kind, List<Span> spans, String text) {
        return spans.stream()
                .filter(span -> span.kind() == kind)
                .map(span -> span.in(text))
                .toList();
    }
}
