package dev.vitrine.session.kept;

import java.util.Locale;

/// Where a session stands.
public enum SessionStatus {
    /// It waits for its turn.
    PENDING,
    /// Somebody works on it.
    PROCESSING,
    /// It has results; single networks may still have failed.
    COMPLETED,
    /// Nothing could be made.
    FAILED,
    /// Somebody wanted it no more.
    CANCELLED;

    /// `pending` and the like.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a label.
    ///
    /// @throws IllegalArgumentException when there is no such status
    public static SessionStatus parse(String label) {
        for (SessionStatus status : values()) {
            if (status.label().equals(label)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "No status is called "
                        + label
                        + "; there are pending, processing, completed, failed and cancelled");
    }

    /// Whether nothing more happens by itself.
    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
