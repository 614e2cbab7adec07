package dev.vitrine.session.kept;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a list of sessions, newest first.
///
/// @param next where the next page begins if there is one
public record SessionPage(List<SessionView> sessions, @Nullable Cursor next) {
    public SessionPage {
        sessions = List.copyOf(sessions);
    }

    /// The place behind a session, which stays when the session goes.
    public record Cursor(Instant createdAt, SessionId id) {
        /// Behind that one.
        public static Cursor behind(SessionView session) {
            return new Cursor(session.createdAt(), session.id());
        }

        /// As it travels.
        public String text() {
            String plain =
                    ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "." + id.toString();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        }

        /// Reads what has travelled.
        ///
        /// @throws IllegalArgumentException when it is none
        public static Cursor parse(String text) {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int dot = plain.indexOf('.');
            if (dot < 0) {
                throw new IllegalArgumentException("This is no cursor");
            }
            return new Cursor(
                    Instant.EPOCH.plus(Long.parseLong(plain.substring(0, dot)), ChronoUnit.MICROS),
                    new SessionId(UUID.fromString(plain.substring(dot + 1))));
        }
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
