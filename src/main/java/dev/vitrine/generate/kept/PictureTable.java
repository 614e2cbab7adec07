package dev.vitrine.generate.kept;

import dev.vitrine.database.Database;
import dev.vitrine.generate.prompt.Variation;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of pictures, and the files of those that do not stay.
public final class PictureTable {
    /// How long files are there that do not stay.
    public static final Duration PASSING = Duration.ofDays(1);

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Database database;

    public PictureTable(Database database) {
        this.database = database;
    }

    void insert(GenerationId id, NewGeneration generation) {
        List<NewGeneration.Picture> pictures = generation.pictures();
        for (int place = 0; place < pictures.size(); place++) {
            database.sql()
                    .sql(
                            """
                            insert into generated_pictures (generation_id, workspace_id, place, status, prompt, variation)
                            values (:id, :workspace, :place, 'pending', :prompt, :variation::jsonb)
                            """)
                    .param("id", id.value())
                    .param("workspace", generation.workspace())
                    .param("place", place)
                    .param("prompt", pictures.get(place).prompt())
                    .param("variation", json(pictures.get(place).variation()))
                    .update();
        }
    }

    /// Those of some generations, each in its order.
    Map<GenerationId, List<PictureView>> of(Collection<GenerationId> ids) {
        return database
                .sql()
                .sql(
                        """
                        select * from generated_pictures where generation_id = any(:ids::uuid[])
                        order by generation_id, place
                        """)
                .param("ids", ids.stream().map(GenerationId::value).toArray(UUID[]::new))
                .query((row, _) -> picture(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PictureView::generation));
    }

    /// Begins a picture that waits, or one that this hand had begun when its process died.
    public @Nullable PictureView begin(GenerationId id, String hand) {
        return database.sql()
                .sql(
                        """
                        update generated_pictures set status = 'running', hand = :hand, attempt = attempt + 1
                        where (generation_id, place) = (
                            select generation_id, place from generated_pictures where generation_id = :id
                              and (status = 'pending' or (status = 'running' and hand = :hand))
                            order by status desc, place limit 1 for update skip locked)
                        returning *
                        """)
                .param("id", id.value())
                .param("hand", hand)
                .query((row, _) -> picture(row))
                .optional()
                .orElse(null);
    }

    /// Says that a picture is there, if it is still in these hands.
    ///
    /// @param asset absent when it is not to stay
    /// @throws GenerationException when it is not: what was made must be undone
    public void done(
            PictureView picture, PictureView.Made made, @Nullable AssetId asset, Instant now) {
        end(picture, PictureStatus.DONE, made, asset, null, false, now);
    }

    /// Says that a picture has failed, if it is still in these hands.
    ///
    /// @param doubtful whether something may have been charged all the same
    /// @throws GenerationException when it is not
    public void failed(PictureView picture, Problem problem, boolean doubtful, Instant now) {
        end(picture, PictureStatus.FAILED, null, null, problem, doubtful, now);
    }

    private void end(
            PictureView picture,
            PictureStatus status,
            PictureView.@Nullable Made made,
            @Nullable AssetId asset,
            @Nullable Problem problem,
            boolean doubtful,
            Instant now) {
        int rows =
                database.sql()
                        .sql(
                                """
                                update generated_pictures set status = :status, asset_id = :asset, made = :made::jsonb,
                                    problem = :problem::jsonb, doubtful = :doubtful, ended_at = :now
                                where generation_id = :id and place = :place and status = 'running' and attempt = :attempt
                                """)
                        .param("status", status.label())
                        .param("asset", asset == null ? null : asset.value())
                        .param("made", json(made))
                        .param("problem", json(problem))
                        .param("doubtful", doubtful)
                        .param("now", Timestamp.from(now))
                        .param("id", picture.generation().value())
                        .param("place", picture.place())
                        .param("attempt", picture.attempt())
                        .update();
        if (rows == 0) {
            throw GenerationException.lost();
        }
    }

    void cancel(GenerationId id, Instant now) {
        database.sql()
                .sql(
                        """
                        update generated_pictures set status = 'cancelled', ended_at = ?
                        where generation_id = ? and status in ('pending', 'running')
                        """)
                .params(Timestamp.from(now), id.value())
                .update();
    }

    /// Keeps the file of a picture that does not stay.
    public void keepFile(PictureView picture, byte[] bytes, Instant now) {
        database.sql()
                .sql(
                        """
                        insert into passing_files (generation_id, workspace_id, place, bytes, expires_at)
                        values (:id, :workspace, :place, :bytes, :expires)
                        on conflict (generation_id, place) do update set bytes = excluded.bytes
                        """)
                .param("id", picture.generation().value())
                .param("workspace", picture.workspace())
                .param("place", picture.place())
                .param("bytes", bytes)
                .param("expires", Timestamp.from(now.plus(PASSING)))
                .update();
    }

    /// The file of a picture that does not stay; absent when its day is over.
    public byte @Nullable [] file(PictureView picture, Instant now) {
        return database.sql()
                .sql(
                        "select bytes from passing_files where generation_id = ? and place = ? and expires_at > ?")
                .params(picture.generation().value(), picture.place(), Timestamp.from(now))
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /// Deletes files whose day is over.
    public void sweep(Instant now) {
        database.sql()
                .sql("delete from passing_files where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : MAPPER.writeValueAsString(value);
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : MAPPER.readValue(json, type);
    }

    private static PictureView picture(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new PictureView(
                new GenerationId(row.getObject("generation_id", UUID.class)),
                row.getObject("workspace_id", UUID.class),
                row.getInt("place"),
                PictureStatus.parse(row.getString("status")),
                row.getString("prompt"),
                read(row.getString("variation"), Variation.class),
                row.getInt("attempt"),
                AssetId.of(row.getObject("asset_id", UUID.class)),
                read(row.getString("made"), PictureView.Made.class),
                read(row.getString("problem"), Problem.class),
                row.getBoolean("doubtful"),
                ended == null ? null : ended.toInstant());
    }
}
