package dev.vitrine.batch.kept;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of items.
public final class ItemTable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;

    public ItemTable(Database database) {
        this.database = database;
    }

    /// Keeps the items of a new batch.
    public void insert(BatchId batch, NewBatch wanted, Supplier<UUID> ids) {
        List<NewBatch.Picture> pictures = wanted.pictures();
        database.sql()
                .sql(
                        """
                        insert into batch_items (id, batch_id, workspace_id, position, asset_id, url, name, status)
                        select id, :batch, :workspace, position, asset, url, name, 'pending'
                        from unnest(:ids::uuid[], :assets::uuid[], :urls::text[], :names::text[])
                            with ordinality as items (id, asset, url, name, position)
                        """)
                .param("batch", batch.value())
                .param("workspace", wanted.workspace())
                .param("ids", pictures.stream().map(_ -> ids.get()).toArray(UUID[]::new))
                .param(
                        "assets",
                        pictures.stream()
                                .map(picture -> value(picture.asset()))
                                .toArray(UUID[]::new))
                .param("urls", pictures.stream().map(NewBatch.Picture::url).toArray(String[]::new))
                .param(
                        "names",
                        pictures.stream().map(NewBatch.Picture::name).toArray(String[]::new))
                .update();
    }

    /// Begins an item that waits, or one that this hand had begun when its process died.
    public @Nullable ItemView begin(BatchId batch, String hand) {
        return database.sql()
                .sql(
                        """
                        update batch_items set status = 'running', hand = :hand, attempt = attempt + 1
                        where id = (
                            select id from batch_items where batch_id = :batch
                              and (status = 'pending' or (status = 'running' and hand = :hand))
                            order by status desc, position limit 1 for update skip locked)
                        returning *
                        """)
                .param("batch", batch.value())
                .param("hand", hand)
                .query((row, _) -> item(row))
                .optional()
                .orElse(null);
    }

    /// Whether a hand has begun an item without an end.
    public boolean holds(BatchId batch, String hand) {
        return database.sql()
                .sql(
                        "select exists (select from batch_items where batch_id = ? and status = 'running' and hand = ?)")
                .params(batch.value(), hand)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Whether an item waits for somebody to begin it.
    public boolean waits(BatchId batch) {
        return database.sql()
                .sql(
                        "select exists (select from batch_items where batch_id = ? and status = 'pending')")
                .param(batch.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Says which asset a fetched picture has become.
    public void fetched(ItemView item, AssetId asset) {
        kept(
                database.sql()
                        .sql(
                                "update batch_items set asset_id = :asset where id = :id and status = 'running' and attempt = :attempt")
                        .param("asset", asset.value())
                        .param("id", item.id())
                        .param("attempt", item.attempt())
                        .update());
    }

    /// Says which session makes its posts.
    public void waiting(ItemView item, UUID session) {
        kept(
                database.sql()
                        .sql(
                                "update batch_items set status = 'waiting', session_id = :session where id = :id and status = 'running' and attempt = :attempt")
                        .param("session", session)
                        .param("id", item.id())
                        .param("attempt", item.attempt())
                        .update());
    }

    /// Says how an item has ended, if it is still in these hands.
    ///
    /// @throws BatchException when it is not: what was made must be undone
    public void end(
            ItemView item,
            ItemStatus status,
            ItemView.@Nullable Made made,
            @Nullable Problem problem,
            Instant now) {
        kept(
                database.sql()
                        .sql(
                                """
                                update batch_items set status = :status, result_asset_id = :result, format = :format,
                                    bytes_before = :before, bytes_after = :after, note = :note,
                                    problem = :problem::jsonb, ended_at = :now
                                where id = :id and status = 'running' and attempt = :attempt
                                """)
                        .param("status", status.label())
                        .param("result", made == null ? null : value(made.result()))
                        .param("format", made == null ? null : made.format())
                        .param("before", made == null ? null : made.before())
                        .param("after", made == null ? null : made.after())
                        .param("note", made == null ? null : made.note())
                        .param("problem", json(problem))
                        .param("now", Timestamp.from(now))
                        .param("id", item.id())
                        .param("attempt", item.attempt())
                        .update());
    }

    /// Says how the session of an item has ended, if it is one of an item.
    public void sessionEnded(
            UUID session, ItemStatus status, @Nullable Problem problem, Instant now) {
        database.sql()
                .sql(
                        """
                        update batch_items set status = :status, problem = :problem::jsonb, ended_at = :now
                        where session_id = :session and status <> 'cancelled'
                        """)
                .param("status", status.label())
                .param("problem", json(problem))
                .param("now", Timestamp.from(now))
                .param("session", session)
                .update();
    }

    /// What was made of the same picture in the same way before.
    public @Nullable ItemView before(ItemView item, AssetId asset, String recipe) {
        return database.sql()
                .sql(
                        """
                        select i.* from batch_items i
                        join batches b on b.id = i.batch_id join assets a on a.id = i.result_asset_id
                        where i.workspace_id = :workspace and i.asset_id = :asset and i.status = 'done'
                          and b.recipe = :recipe and i.id <> :id and a.deleted_at is null
                        order by i.ended_at desc limit 1
                        """)
                .param("workspace", item.workspace())
                .param("asset", asset.value())
                .param("recipe", recipe)
                .param("id", item.id())
                .query((row, _) -> item(row))
                .optional()
                .orElse(null);
    }

    /// Items of a batch in their order.
    ///
    /// @param status absent for all
    /// @param after the position of the last one before
    public List<ItemView> list(BatchId batch, @Nullable ItemStatus status, int after, int limit) {
        return database.sql()
                .sql(
                        """
                        select * from batch_items where batch_id = :batch and position > :after
                          and (:all or status = :status) order by position limit :limit
                        """)
                .param("batch", batch.value())
                .param("after", after)
                .param("all", status == null)
                .param("status", status == null ? "" : status.label())
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    /// Puts those that have failed in line again.
    ///
    /// @return how many
    public int again(BatchId batch) {
        return database.sql()
                .sql(
                        """
                        update batch_items set status = 'pending', hand = null, attempt = 0, session_id = null,
                            problem = null, ended_at = null
                        where batch_id = ? and status = 'failed'
                        """)
                .param(batch.value())
                .update();
    }

    /// Nobody wants those any more that have not ended.
    ///
    /// @return the sessions that still make posts
    public List<UUID> cancel(BatchId batch, Instant now) {
        database.sql()
                .sql(
                        "update batch_items set status = 'cancelled', ended_at = ? where batch_id = ? and status in ('pending', 'running')")
                .params(Timestamp.from(now), batch.value())
                .update();
        return database.sql()
                .sql("select session_id from batch_items where batch_id = ? and status = 'waiting'")
                .param(batch.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static void kept(int rows) {
        if (rows == 0) {
            throw BatchException.lost();
        }
    }

    private static @Nullable UUID value(@Nullable AssetId asset) {
        return asset == null ? null : asset.value();
    }

    private static @Nullable String json(@Nullable Problem problem) {
        return problem == null ? null : MAPPER.writeValueAsString(problem);
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static ItemView item(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        Long before = (Long) row.getObject("bytes_before");
        return new ItemView(
                row.getObject("id", UUID.class),
                new BatchId(row.getObject("batch_id", UUID.class)),
                row.getObject("workspace_id", UUID.class),
                row.getInt("position"),
                AssetId.of(row.getObject("asset_id", UUID.class)),
                row.getString("url"),
                row.getString("name"),
                ItemStatus.parse(row.getString("status")),
                row.getInt("attempt"),
                row.getObject("session_id", UUID.class),
                before == null
                        ? null
                        : new ItemView.Made(
                                AssetId.of(row.getObject("result_asset_id", UUID.class)),
                                row.getString("format"),
                                before,
                                row.getLong("bytes_after"),
                                row.getString("note")),
                problem == null ? null : MAPPER.readValue(problem, Problem.class),
                instant(row.getTimestamp("ended_at")));
    }
}
