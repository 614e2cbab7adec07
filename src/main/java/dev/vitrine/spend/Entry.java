package dev.vitrine.spend;

import dev.vitrine.database.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One paid call, as the ledger has it.
///
/// @param intent as it was reserved; `most` is the estimate
/// @param cost absent until it is known
/// @param usage absent until it is known
/// @param note why it was refused, what is known of it, or what else there is to say
/// @param handle by which an asynchronous vendor is asked what became of it
public record Entry(
        EntryId id,
        Intent intent,
        Outcome outcome,
        @Nullable Money cost,
        @Nullable Usage usage,
        @Nullable String note,
        @Nullable String handle,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /// What became of a call.
    public enum Outcome {
        /// It is about to be made, or under way.
        RESERVED,
        /// It was answered, and charged.
        CONFIRMED,
        /// It was answered and probably charged, and the answer was of no use.
        SPOILED,
        /// It did not happen.
        REFUSED,
        /// It may have happened.
        UNKNOWN;

        /// As it is written down.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads what was written down.
        ///
        /// @throws IllegalArgumentException when it is none
        public static Outcome parse(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }

        /// Whether it can still become another.
        boolean isOpen() {
            return this == RESERVED || this == UNKNOWN;
        }
    }

    /// Which calls of a workspace are wanted; absent parts are any.
    ///
    /// @param after where the page before ended; absent for the first
    public record Search(
            UUID workspace,
            @Nullable UUID job,
            @Nullable String campaign,
            @Nullable String vendor,
            @Nullable Outcome outcome,
            @Nullable Cursor after,
            int limit) {}

    /// What it counts for under the caps.
    public Money counted() {
        return cost == null ? intent.most() : cost;
    }
}
