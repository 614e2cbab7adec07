package dev.vitrine.network.words;

/// A stretch of a text that means something to a network, as UTF-16 positions.
record Span(Kind kind, int start, int end) {
    /// What it means.
    enum Kind {
        /// A URL, with or without a scheme.
        LINK,
        /// An account, `@name` or `@name@server`.
        MENTION,
        /// A tag with its `#`.
        HASHTAG
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
