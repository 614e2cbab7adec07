package dev.vitrine.network;

import dev.vitrine.network.words.Graphemes;
import dev.vitrine.network.words.Lengths;

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
    /// Mastodon: grapheme clusters, every URL 23, a remote mention only its local part.
    URLS_AS_23,
    /// Threads: code points, an emoji as its UTF-8 bytes.
    EMOJI_AS_BYTES;

    /// The length of a text in this unit.
    public int measure(String text) {
        return switch (this) {
            case CHARACTERS -> text.codePointCount(0, text.length());
            case UTF16_UNITS -> text.length();
            case WEIGHTED -> Lengths.weighted(text);
            case GRAPHEMES -> Graphemes.count(text);
            case URLS_AS_23 -> Lengths.urlsAs23(text);
            case EMOJI_AS_BYTES -> Lengths.emojiAsBytes(text);
        };
    }

    /// The unit for people, for example "weighted characters".
    public String unit() {
        return switch (this) {
            case CHARACTERS -> "characters";
            case UTF16_UNITS -> "UTF-16 units";
            case WEIGHTED -> "weighted characters";
            case GRAPHEMES -> "graphemes";
            case URLS_AS_23 -> "characters (a URL counts 23)";
            case EMOJI_AS_BYTES -> "characters (an emoji counts its bytes)";
        };
    }
}
