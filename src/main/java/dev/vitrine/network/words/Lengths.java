package dev.vitrine.network.words;

import com.twitter.twittertext.TwitterTextParser;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The length of a text in the units that are peculiar to one network.
public final class Lengths {
    private static final int KEYCAP = 0x20E3;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final String URL_OF_23 = "x".repeat(23);

    private Lengths() {}

    /// X's weighted length, by X's own reference library: Latin letters and common punctuation 1,
    /// all else 2, an emoji 2, a URL 23, after composing (NFC). Emoji sequences younger than the
    /// library (2020) count by their parts, so the answer is never too small.
    public static int weighted(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    /// Mastodon's length: grapheme clusters, after a URL has become 23 letters and a mention of
    /// another server its local part. URLs without a scheme are plain text there.
    public static int urlsAs23(String text) {
        StringBuilder countable = new StringBuilder(text);
        List<Span> spans = Spans.linksWithSchemeAndMentions(text);
        for (Span span : spans.reversed()) {
            String counted = span.kind() == Span.Kind.LINK ? URL_OF_23 : localPart(span.in(text));
            countable.replace(span.start(), span.end(), counted);
        }
        return Graphemes.count(countable.toString());
    }

    /// Threads' length: an emoji counts its UTF-8 bytes, every other code point 1.
    public static int emojiAsBytes(String text) {
        int length = 0;
        for (String cluster : Graphemes.of(text)) {
            length +=
                    isEmoji(cluster) ? bytes(cluster) : cluster.codePointCount(0, cluster.length());
        }
        return length;
    }

    /// The number of bytes in UTF-8.
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Digits, `#` and `*` are emoji only as keycaps, © and the like only when styled so.
    private static boolean isEmoji(String cluster) {
        return cluster.codePoints()
                .anyMatch(
                        point ->
                                Character.isEmojiPresentation(point)
                                        || point == KEYCAP
                                        || point == EMOJI_STYLE);
    }

    private static String localPart(String mention) {
        int server = mention.indexOf('@', 1);
        return server < 0 ? mention : mention.substring(0, server);
    }
}
