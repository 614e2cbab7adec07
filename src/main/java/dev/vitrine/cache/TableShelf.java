package dev.vitrine.cache;

import dev.vitrine.database.Database;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A shelf in the database. What is put takes part in the transaction of its thread.
final class TableShelf implements Shelf {
    /// Deleting many rows of several megabytes at once would hold up others.
    private static final int AT_ONCE = 100;

    private final Database database;
    private final InstantSource clock;

    TableShelf(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public byte @Nullable [] get(ResultKey key) {
        return database.sql()
                .sql(
                        """
                        select bytes from cached_results
                        where workspace_id = :workspace and key = :key and expires_at > :now
                        """)
                .param("workspace", key.workspace())
                .param("key", key.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    @Override
    public void put(ResultKey key, byte[] bytes, Duration keep) {
        database.sql()
                .sql(
                        """
                        insert into cached_results (workspace_id, key, bytes, expires_at)
                        values (:workspace, :key, :bytes, :until)
                        on conflict (workspace_id, key) do update set bytes = excluded.bytes, expires_at = excluded.expires_at
                        """)
                .param("workspace", key.workspace())
                .param("key", key.name())
                .param("bytes", bytes)
                .param("until", Timestamp.from(clock.instant().plus(keep)))
                .update();
    }

    /// Deletes what nobody gets any more.
    ///
    /// @return how many results there were
    int sweep() {
        int all = 0;
        int swept;
        do {
            swept =
                    database.sql()
                            .sql(
                                    """
                                    delete from cached_results where ctid = any(array(
                                        select ctid from cached_results where expires_at <= :now limit :most for update skip locked))
                                    """)
                            .param("now", Timestamp.from(clock.instant()))
                            .param("most", AT_ONCE)
                            .update();
            all += swept;
        } while (swept == AT_ONCE);
        return all;
    }
}
