package dev.vitrine.batch.kept;

import java.util.Locale;

/// Where an item stands.
public enum ItemStatus {
    /// It waits for its turn.
    PENDING,
    /// Somebody works on it.
    RUNNING,
    /// Its session was taken on and has not ended.
    WAITING,
    /// It was made.
    DONE,
    /// It had been made before, of the same picture in the same way.
    SKIPPED,
    /// It could not be made.
    FAILED,
    /// Nobody wants it any more.
    CANCELLED;

    /// `pending` and the like.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a label.
    ///
    /// @throws IllegalArgumentException when there is no such status
    public static ItemStatus parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
