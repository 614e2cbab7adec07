package dev.vitrine.cache;

import dev.vitrine.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The front door of the room. What is put is always in the database, in the transaction of whoever
/// puts it; memory and the shared shelf only answer faster. Safe for use from any thread.
public final class Results {
    /// The most that one result may have: 32 MB.
    public static final int MOST_BYTES = 32 << 20;

    private static final Duration LONGEST = Duration.ofDays(3650);

    /// Longer than this nobody believes what is in memory.
    private static final Duration IN_MEMORY = Duration.ofMinutes(10);

    /// How long a result from the database is kept on the shared shelf, where nobody knows how long
    /// it was to be kept.
    private static final Duration COPIED = Duration.ofHours(1);

    private final Database database;
    private final TableShelf table;
    private final MemoryShelf memory;
    private final @Nullable Shelf shared;

    private Results(
            Database database, TableShelf table, MemoryShelf memory, @Nullable Shelf shared) {
        this.database = database;
        this.table = table;
        this.memory = memory;
        this.shared = shared;
    }

    /// Results of a database.
    ///
    /// @param shared a shelf in front of the database that several processes share, such as a
    ///   Redis; absent for none. When it fails, work goes on without it
    /// @param memoryBytes how much this process keeps in memory
    public static Results create(
            Database database, @Nullable Shelf shared, long memoryBytes, InstantSource clock) {
        return new Results(
                database,
                new TableShelf(database, clock),
                new MemoryShelf(memoryBytes, clock),
                shared == null ? null : new RestingShelf(shared, clock));
    }

    /// A result, which belongs to whoever has asked.
    ///
    /// @param name what was asked, usually a hash
    /// @return absent when there is none, or none any more
    public byte @Nullable [] get(UUID workspace, String name) {
        var key = new ResultKey(workspace, name);
        byte[] bytes = memory.get(key);
        if (bytes != null) {
            return bytes;
        }
        bytes = shared == null ? null : shared.get(key);
        if (bytes == null) {
            bytes = table.get(key);
            if (bytes != null && shared != null) {
                shared.put(key, bytes, COPIED);
            }
        }
        if (bytes != null) {
            memory.put(key, bytes, IN_MEMORY);
        }
        return bytes;
    }

    /// Keeps a result, in the place of an earlier one. Within a transaction nobody gets it before
    /// that is committed.
    ///
    /// @param keep how long: from a millisecond to ten years
    /// @throws IllegalArgumentException when it has more than [#MOST_BYTES]
    public void put(UUID workspace, String name, byte[] bytes, Duration keep) {
        var key = new ResultKey(workspace, name);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A result cannot have " + bytes.length + " bytes, only " + MOST_BYTES);
        }
        if (keep.toMillis() < 1 || keep.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A result cannot be kept for " + keep);
        }
        table.put(key, bytes, keep);
        if (database.isInTransaction()) {
            database.afterwards(
                    committed -> {
                        if (committed) {
                            copy(key, bytes, keep);
                        }
                    });
        } else {
            copy(key, bytes, keep);
        }
    }

    /// Deletes what nobody gets any more.
    ///
    /// @return how many results there were
    public int sweep() {
        return table.sweep();
    }

    private void copy(ResultKey key, byte[] bytes, Duration keep) {
        memory.put(key, bytes, keep.compareTo(IN_MEMORY) < 0 ? keep : IN_MEMORY);
        if (shared != null) {
            shared.put(key, bytes, keep);
        }
    }
}
