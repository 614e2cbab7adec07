package dev.vitrine.batch.kept;

import dev.vitrine.batch.optimise.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch as it stands.
///
/// @param endedAt when the last item ended; absent while one is open
public record BatchView(
        BatchId id,
        UUID workspace,
        UUID person,
        @Nullable String name,
        Operation operation,
        BatchOptions options,
        @Nullable Integer maxPerMinute,
        int run,
        Instant createdAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant endedAt,
        Counts counts,
        Amounts amounts,
        Recent recent) {
    /// How many items stand where.
    ///
    /// @param running with those whose session has not ended
    public record Counts(
            long total,
            long pending,
            long running,
            long done,
            long skipped,
            long failed,
            long cancelled) {
        /// Those that have not ended.
        public long open() {
            return pending + running;
        }
    }

    /// Of what was done.
    public record Amounts(long before, long after) {}

    /// What ended in the last minutes.
    ///
    /// @param seconds since the first of them, or since the batch began
    public record Recent(long items, double seconds) {
        /// Items in a minute.
        public double perMinute() {
            return items == 0 ? 0 : items * 60 / Math.max(1, seconds);
        }
    }

    /// `running`, `completed` or `cancelled`.
    public String status() {
        if (counts.open() > 0) {
            return "running";
        }
        return cancelledAt == null ? "completed" : "cancelled";
    }

    /// How long it will still take, in seconds; absent when nobody can know.
    public @Nullable Long remainingSeconds() {
        if (counts.open() == 0) {
            return 0L;
        }
        double rate = recent.perMinute();
        return rate == 0 ? null : Math.round(counts.open() * 60 / rate);
    }
}
