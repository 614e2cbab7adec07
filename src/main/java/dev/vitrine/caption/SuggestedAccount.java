package dev.vitrine.caption;

import org.jspecify.annotations.Nullable;

/// An account worth tagging: out of the list that the user keeps, or out of a search of the web.
///
/// @param handle with its `@`
/// @param reason why it fits this picture
/// @param source the page on which it was found; absent for the user's own list
public record SuggestedAccount(String handle, String reason, @Nullable String source) {
    public SuggestedAccount {
        if (source != null && !source.startsWith("https://")) {
            throw new IllegalArgumentException("A source begins with https://, not: " + source);
        }
    }

    /// Out of the user's own list.
    public SuggestedAccount(String handle, String reason) {
        this(handle, reason, null);
    }
}
