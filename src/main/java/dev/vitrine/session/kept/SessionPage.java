package dev.vitrine.session.kept;

import dev.vitrine.database.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of sessions, newest first.
///
/// @param next where the next page begins if there is one
public record SessionPage(List<SessionView> sessions, @Nullable Cursor next) {
    public SessionPage {
        sessions = List.copyOf(sessions);
    }

    /// What to list.
    ///
    /// @param after where to begin
    /// @param words must occur in the description or the name of the photo
    public record Search(
            @Nullable Cursor after,
            @Nullable SessionStatus status,
            @Nullable String words,
            int limit) {}
}
