package dev.vitrine.generate.kept;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.spend.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of generations.
public final class GenerationTable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;
    private final PictureTable pictures;

    public GenerationTable(Database database, PictureTable pictures) {
        this.database = database;
        this.pictures = pictures;
    }

    /// Keeps a new one with its pictures.
    public void insert(GenerationId id, NewGeneration generation, Instant now) {
        database.sql()
                .sql(
                        """
                        insert into generations (id, workspace_id, person_id, wish, keep, estimate, most, created_at)
                        values (:id, :workspace, :person, :wish::jsonb, :keep, :likely, :most, :now)
                        """)
                .param("id", id.value())
                .param("workspace", generation.workspace())
                .param("person", generation.person())
                .param("wish", MAPPER.writeValueAsString(generation.wish()))
                .param("keep", generation.keep())
                .param("likely", generation.likely().micros())
                .param("most", generation.most().micros())
                .param("now", Timestamp.from(now))
                .update();
        pictures.insert(id, generation);
    }

    /// One of them.
    ///
    /// @param workspace absent for whichever
    public @Nullable GenerationView find(@Nullable UUID workspace, GenerationId id) {
        return database.sql()
                .sql(
                        "select * from generations where id = :id and (:any or workspace_id = :workspace)")
                .param("id", id.value())
                .param("any", workspace == null)
                .param("workspace", workspace == null ? id.value() : workspace)
                .query((row, _) -> view(row, pictures.of(List.of(id))))
                .optional()
                .orElse(null);
    }

    /// Nobody else changes it until the transaction ends.
    public void lock(GenerationId id) {
        var _ =
                database.sql()
                        .sql("select 1 from generations where id = ? for update")
                        .param(id.value())
                        .query(Integer.class)
                        .optional();
    }

    /// Those of a workspace, newest first.
    public Slice<GenerationView> list(UUID workspace, @Nullable Cursor after, int limit) {
        Cursor from = after == null ? new Cursor(Instant.EPOCH, workspace) : after;
        List<GenerationView> found =
                database.sql()
                        .sql(
                                """
                                select * from generations
                                where workspace_id = :workspace and (:first or (created_at, id) < (:created, :after))
                                order by created_at desc, id desc limit :limit
                                """)
                        .param("workspace", workspace)
                        .param("first", after == null)
                        .param("created", Timestamp.from(from.createdAt()))
                        .param("after", from.id())
                        .param("limit", limit + 1)
                        .query((row, _) -> view(row, Map.of()))
                        .list();
        Map<GenerationId, List<PictureView>> all =
                pictures.of(found.stream().map(GenerationView::id).toList());
        return Slice.of(
                found.stream().map(view -> with(view, all)).toList(),
                limit,
                view -> new Cursor(view.createdAt(), view.id().value()));
    }

    /// How many of a workspace have not ended.
    public int open(UUID workspace) {
        return database.sql()
                .sql(
                        """
                        select count(distinct generation_id) from generated_pictures
                        where workspace_id = ? and status in ('pending', 'running')
                        """)
                .param(workspace)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /// Nobody wants it any more.
    public void cancel(GenerationId id, Instant now) {
        database.sql()
                .sql("update generations set cancelled_at = ? where id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
        pictures.cancel(id, now);
    }

    private static GenerationView with(
            GenerationView view, Map<GenerationId, List<PictureView>> all) {
        return new GenerationView(
                view.id(),
                view.workspace(),
                view.person(),
                view.wish(),
                view.keep(),
                view.likely(),
                view.most(),
                view.createdAt(),
                view.cancelledAt(),
                Objects.requireNonNullElse(all.get(view.id()), List.of()));
    }

    private static GenerationView view(ResultSet row, Map<GenerationId, List<PictureView>> pictures)
            throws SQLException {
        var id = new GenerationId(row.getObject("id", UUID.class));
        Timestamp cancelled = row.getTimestamp("cancelled_at");
        return new GenerationView(
                id,
                row.getObject("workspace_id", UUID.class),
                row.getObject("person_id", UUID.class),
                MAPPER.readValue(row.getString("wish"), PictureWish.class),
                row.getBoolean("keep"),
                new Money(row.getLong("estimate")),
                new Money(row.getLong("most")),
                row.getTimestamp("created_at").toInstant(),
                cancelled == null ? null : cancelled.toInstant(),
                Objects.requireNonNullElse(pictures.get(id), List.of()));
    }
}
