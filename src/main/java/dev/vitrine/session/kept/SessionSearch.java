package dev.vitrine.session.kept;

import dev.vitrine.database.Cursor;
import org.jspecify.annotations.Nullable;

/// Which sessions to list.
///
/// @param after where to begin
/// @param words must occur in the description or the name of the photo
public record SessionSearch(
        @Nullable Cursor after,
        @Nullable SessionStatus status,
        @Nullable String words,
        int limit) {}
