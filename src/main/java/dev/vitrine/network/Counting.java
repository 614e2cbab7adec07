package dev.vitrine.network;

/// How a network counts the length of a text.
public enum Counting {
    /// Unicode code points.
    CHARACTERS,
    /// UTF-16 units.
    UTF16_UNITS,
    /// X: weighted code points, an emoji counts 2, every URL 23.
    WEIGHTED,
    /// Bluesky: grapheme clusters.
    GRAPHEMES,
    /// Mastodon: code points, every URL 23, a remote mention only its local part.
    URLS_AS_23,
    /// Threads: code points, an emoji as its UTF-8 bytes.
    EMOJI_AS_BYTES
}
