package dev.vitrine.library.kept;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.Asset;
import dev.vitrine.library.asset.Intent;
import dev.vitrine.store.StoreKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of bytes. Each says what is intended before it is done: a row is written before bytes
/// are put and goes after they are deleted, so that a process may die at any point.
public final class BlobTable {
    private final Database database;

    public BlobTable(Database database) {
        this.database = database;
    }

    /// A row as the upkeep sees it.
    public record Row(Asset.Blob blob, boolean there, boolean shown) {}

    /// Writes down that these bytes are to be put, or finds that they are there. Waits for whoever
    /// is just deleting them.
    public Intent intend(Asset.Blob blob, Instant now) {
        return database.sql()
                .sql(
                        """
                        insert into blobs (key, workspace_id, store, media_type, bytes, touched_at)
                        values (:key, :workspace, :store, :type, :bytes, :now)
                        on conflict (key) do update set touched_at = excluded.touched_at,
                            store = case when blobs.kept_at is null then excluded.store else blobs.store end
                        returning *
                        """)
                .param("key", blob.key().text())
                .param("workspace", blob.key().workspace())
                .param("store", blob.store())
                .param("type", blob.mediaType())
                .param("bytes", blob.bytes())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Intent(blob(row), row.getTimestamp("kept_at") != null))
                .single();
    }

    /// Says that the store has the bytes, in the transaction that shows them.
    ///
    /// @param intent what was found when they were to be put
    /// @return whether they are still there; if not, they must be put again
    public boolean confirm(Intent intent, Instant now) {
        return database.sql()
                        .sql(
                                """
                                update blobs set kept_at = coalesce(kept_at, :now), touched_at = :now
                                where key = :key and store = :store and (kept_at is not null or not :there)
                                """)
                        .param("now", Timestamp.from(now))
                        .param("key", intent.blob().key().text())
                        .param("store", intent.blob().store())
                        .param("there", intent.there())
                        .update()
                > 0;
    }

    /// Writes down that bytes which nobody shows, and nobody has touched since then, are to be
    /// deleted.
    ///
    /// @param only that key; absent for all
    /// @return at most a thousand of them, those of others who died over it included
    public List<Asset.Blob> doom(@Nullable StoreKey only, Instant untouchedSince) {
        return database.sql()
                .sql(
                        """
                        with doomed as (
                            select key from blobs b
                            where touched_at <= :before and (:only::text is null or key = :only::text)
                              and not exists (select from assets where blob_key = b.key)
                            order by touched_at limit 1000 for update skip locked)
                        update blobs set kept_at = null from doomed where blobs.key = doomed.key returning blobs.*
                        """)
                .param("before", Timestamp.from(untouchedSince))
                .param("only", only == null ? null : only.text())
                .query((row, _) -> blob(row))
                .list();
    }

    /// Deletes doomed bytes and their row, unless somebody wants them again. Whoever wants them
    /// meanwhile waits.
    ///
    /// @param delete takes the bytes out of the store
    public void bury(Asset.Blob blob, Instant untouchedSince, Runnable delete) {
        database.inTransaction(
                () -> {
                    boolean doomed =
                            database.sql()
                                    .sql(
                                            """
                                            select 1 from blobs b where key = ? and kept_at is null and touched_at <= ?
                                              and not exists (select from assets where blob_key = b.key) for update
                                            """)
                                    .params(blob.key().text(), Timestamp.from(untouchedSince))
                                    .query(Integer.class)
                                    .optional()
                                    .isPresent();
                    if (doomed) {
                        delete.run();
                        database.sql()
                                .sql("delete from blobs where key = ?")
                                .param(blob.key().text())
                                .update();
                    }
                    return null;
                });
    }

    /// The row of a key.
    public Optional<Row> find(StoreKey key) {
        return database.sql()
                .sql(
                        """
                        select *, exists (select from assets where blob_key = key) as shown
                        from blobs where key = ?
                        """)
                .param(key.text())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Bytes of a store, in the order of their keys; at most a thousand.
    ///
    /// @param after the last key of the page before
    public List<Row> of(String store, String after) {
        return database.sql()
                .sql(
                        """
                        select *, exists (select from assets where blob_key = key) as shown
                        from blobs where store = ? and key > ? order by key limit 1000
                        """)
                .params(store, after)
                .query((row, _) -> row(row))
                .list();
    }

    /// How many files a store is said to have.
    public long count(String store) {
        return database.sql()
                .sql("select count(*) from blobs where store = ?")
                .param(store)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /// Says that bytes have moved, if they are still where they were.
    public boolean move(Asset.Blob blob, String toStore) {
        return database.sql()
                        .sql(
                                "update blobs set store = ? where key = ? and store = ? and kept_at is not null")
                        .params(toStore, blob.key().text(), blob.store())
                        .update()
                > 0;
    }

    /// How much a workspace keeps.
    public Sum sum(UUID workspace) {
        return database.sql()
                .sql(
                        "select count(*), coalesce(sum(bytes), 0) from blobs where workspace_id = ? and kept_at is not null")
                .param(workspace)
                .query((row, _) -> new Sum(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// So many files with so many bytes.
    public record Sum(long files, long bytes) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(blob(row), row.getTimestamp("kept_at") != null, row.getBoolean("shown"));
    }

    static Asset.Blob blob(ResultSet row) throws SQLException {
        return new Asset.Blob(
                StoreKey.parse(row.getString("key")),
                row.getString("store"),
                row.getString("media_type"),
                row.getLong("bytes"));
    }
}
