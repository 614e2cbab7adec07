package dev.vitrine.batch.kept;

import dev.vitrine.batch.optimise.Operation;
import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of batches.
public final class BatchTable {
    /// How far back their pace is measured.
    private static final Duration RECENT = Duration.ofMinutes(3);

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String ALL =
            """
            select b.*, c.* from batches b, lateral (
                select count(*) as total,
                    count(*) filter (where status = 'pending') as pending,
                    count(*) filter (where status in ('running', 'waiting')) as running,
                    count(*) filter (where status = 'done') as done,
                    count(*) filter (where status = 'skipped') as skipped,
                    count(*) filter (where status = 'failed') as failed,
                    count(*) filter (where status = 'cancelled') as cancelled,
                    coalesce(sum(bytes_before) filter (where status in ('done', 'skipped')), 0) as bytes_before,
                    coalesce(sum(bytes_after) filter (where status in ('done', 'skipped')), 0) as bytes_after,
                    max(ended_at) as ended_at,
                    count(*) filter (where ended_at > :since) as recent
                from batch_items where batch_id = b.id) c
            """;

    private final Database database;

    public BatchTable(Database database) {
        this.database = database;
    }

    /// Keeps a new batch, without its items.
    public void insert(BatchId id, NewBatch batch, Instant now) {
        database.sql()
                .sql(
                        """
                        insert into batches (id, workspace_id, person_id, name, operation, options, recipe, max_per_minute, next_at, created_at)
                        values (:id, :workspace, :person, :name, :operation, :options::jsonb, :recipe, :most, :now, :now)
                        """)
                .param("id", id.value())
                .param("workspace", batch.workspace())
                .param("person", batch.person())
                .param("name", batch.name())
                .param("operation", batch.operation().label())
                .param("options", MAPPER.writeValueAsString(batch.options()))
                .param("recipe", batch.recipe())
                .param("most", batch.maxPerMinute())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// A batch, with what became of it until now.
    ///
    /// @param workspace absent for whichever
    public @Nullable BatchView find(@Nullable UUID workspace, BatchId id, Instant now) {
        return database.sql()
                .sql(ALL + "where b.id = :id and (:any or b.workspace_id = :workspace)")
                .param("since", Timestamp.from(now.minus(RECENT)))
                .param("id", id.value())
                .param("any", workspace == null)
                .param("workspace", workspace == null ? id.value() : workspace)
                .query((row, _) -> view(row, now))
                .optional()
                .orElse(null);
    }

    /// Nobody else changes the batch until the transaction ends.
    public void lock(BatchId id) {
        var _ =
                database.sql()
                        .sql("select 1 from batches where id = ? for update")
                        .param(id.value())
                        .query(Integer.class)
                        .optional();
    }

    /// Batches of a workspace, newest first.
    public Slice<BatchView> list(UUID workspace, @Nullable Cursor after, int limit, Instant now) {
        Cursor from = after == null ? new Cursor(Instant.EPOCH, workspace) : after;
        List<BatchView> found =
                database.sql()
                        .sql(
                                ALL
                                        + """
                                                where b.workspace_id = :workspace and (:first or (b.created_at, b.id) < (:created, :after))
                                                order by b.created_at desc, b.id desc limit :limit
                                                """)
                        .param("since", Timestamp.from(now.minus(RECENT)))
                        .param("workspace", workspace)
                        .param("first", after == null)
                        .param("created", Timestamp.from(from.createdAt()))
                        .param("after", from.id())
                        .param("limit", limit + 1)
                        .query((row, _) -> view(row, now))
                        .list();
        return Slice.of(found, limit, batch -> new Cursor(batch.createdAt(), batch.id().value()));
    }

    /// Batches of a workspace that have not ended.
    public List<BatchId> open(UUID workspace) {
        return database.sql()
                .sql(
                        """
                        select id from batches b where workspace_id = ? and exists (
                            select from batch_items where batch_id = b.id and status in ('pending', 'running'))
                        """)
                .param(workspace)
                .query((row, _) -> new BatchId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes the turn of one item, where only so many may begin in a minute.
    ///
    /// @return when to come again; absent when it may begin now
    public @Nullable Instant turn(BatchView batch, Instant now) {
        Integer most = batch.maxPerMinute();
        if (most == null) {
            return null;
        }
        int taken =
                database.sql()
                        .sql(
                                """
                                update batches set next_at = :now::timestamptz + make_interval(secs => 60.0 / :most)
                                where id = :id and next_at <= :now
                                """)
                        .param("now", Timestamp.from(now))
                        .param("most", most)
                        .param("id", batch.id().value())
                        .update();
        return taken > 0
                ? null
                : database.sql()
                        .sql("select next_at from batches where id = ?")
                        .param(batch.id().value())
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .single();
    }

    /// Nobody wants it any more.
    public void cancel(BatchId id, Instant now) {
        database.sql()
                .sql("update batches set cancelled_at = ? where id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    /// Somebody wants another try.
    ///
    /// @return the number of its run
    public int again(BatchId id) {
        return database.sql()
                .sql(
                        "update batches set run = run + 1, cancelled_at = null where id = ? returning run")
                .param(id.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static BatchView view(ResultSet row, Instant now) throws SQLException {
        var counts =
                new BatchView.Counts(
                        row.getLong("total"),
                        row.getLong("pending"),
                        row.getLong("running"),
                        row.getLong("done"),
                        row.getLong("skipped"),
                        row.getLong("failed"),
                        row.getLong("cancelled"));
        Instant created = row.getTimestamp("created_at").toInstant();
        Instant ended = counts.open() > 0 ? null : ItemTable.instant(row.getTimestamp("ended_at"));
        double seconds = Duration.between(created, now).toMillis() / 1000.0;
        return new BatchView(
                new BatchId(row.getObject("id", UUID.class)),
                row.getObject("workspace_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                Operation.parse(row.getString("operation")),
                MAPPER.readValue(row.getString("options"), BatchOptions.class),
                (Integer) row.getObject("max_per_minute"),
                row.getInt("run"),
                created,
                ItemTable.instant(row.getTimestamp("cancelled_at")),
                ended,
                counts,
                new BatchView.Amounts(row.getLong("bytes_before"), row.getLong("bytes_after")),
                new BatchView.Recent(
                        row.getLong("recent"), Math.min((double) RECENT.toSeconds(), seconds)));
    }
}
