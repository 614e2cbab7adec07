package dev.vitrine.network;

import org.jspecify.annotations.Nullable;

/// How long a post's text may be.
///
/// @param limit the longest text, in the network's own unit
/// @param counting that unit
/// @param maxBytes a second limit in UTF-8 bytes
/// @param visible how much is shown before "more"
/// @param titleLimit the longest title, on networks whose posts have one
/// @param clickableLinks whether a URL in the text can be clicked
/// @param source where these numbers come from
public record TextRules(
        int limit,
        Counting counting,
        @Nullable Integer maxBytes,
        @Nullable Integer visible,
        @Nullable Integer titleLimit,
        boolean clickableLinks,
        String source) {}
