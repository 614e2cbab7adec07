package dev.vitrine.network;

import dev.vitrine.network.words.Cut;
import dev.vitrine.network.words.Lengths;
import org.jspecify.annotations.Nullable;

/// How long a post's text may be, and what it may hold.
///
/// @param limit the longest text, in the network's own unit
/// @param counting that unit
/// @param maxBytes a second limit in UTF-8 bytes
/// @param visible how much is shown before "more"
/// @param titleLimit the longest title, on networks whose posts have one
/// @param clickableLinks whether a URL in the text can be clicked
/// @param source where these numbers come from
/// @param maxHashtags the most hashtags a post may hold
/// @param maxHashtagLength the longest hashtag in graphemes, without its `#`
/// @param maxMentions the most accounts a text may name
/// @param maxLinks the most distinct URLs a text may hold
public record TextRules(
        int limit,
        Counting counting,
        @Nullable Integer maxBytes,
        @Nullable Integer visible,
        @Nullable Integer titleLimit,
        boolean clickableLinks,
        String source,
        @Nullable Integer maxHashtags,
        @Nullable Integer maxHashtagLength,
        @Nullable Integer maxMentions,
        @Nullable Integer maxLinks) {
    /// Rules for networks that count neither hashtags nor mentions nor links.
    public TextRules(
            int limit,
            Counting counting,
            @Nullable Integer maxBytes,
            @Nullable Integer visible,
            @Nullable Integer titleLimit,
            boolean clickableLinks,
            String source) {
        this(
                limit,
                counting,
                maxBytes,
                visible,
                titleLimit,
                clickableLinks,
                source,
                null,
                null,
                null,
                null);
    }

    /// The length of a text as the network counts it.
    public int length(String text) {
        return counting.measure(text);
    }

    /// Whether the network takes a text of this length.
    public boolean fits(String text) {
        return length(text) <= limit && (maxBytes == null || Lengths.bytes(text) <= maxBytes);
    }

    /// The text itself when it fits, otherwise its beginning and an ellipsis: never cut inside a
    /// word, a grapheme, a hashtag, a mention or a URL. Empty when not even one of those fits.
    public String cut(String text) {
        return Cut.toFit(text, this::fits);
    }
}
