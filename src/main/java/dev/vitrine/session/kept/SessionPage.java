package dev.vitrine.session.kept;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of sessions, newest first.
///
/// @param next the last session of this page if there are more
public record SessionPage(List<SessionView> sessions, @Nullable SessionId next) {
    public SessionPage {
        sessions = List.copyOf(sessions);
    }

    /// What to list.
    ///
    /// @param after the last session of the page before
    /// @param words must occur in the description or the name of the photo
    public record Search(
            @Nullable SessionId after,
            @Nullable SessionStatus status,
            @Nullable String words,
            int limit) {}
}
