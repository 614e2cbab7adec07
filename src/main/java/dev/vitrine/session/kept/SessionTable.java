package dev.vitrine.session.kept;

import dev.vitrine.database.Database;
import dev.vitrine.library.asset.AssetId;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.result.ResultJson;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The rows of sessions.
public final class SessionTable {
    static final String ALL =
            """
            select id, workspace_id, person_id, user_uuid, status, source_name, platforms, user_description,
                   use_ai_analysis, processing_options, webhook_url, retry_platforms, run, attempt, fruitless_attempts,
                   created_at, updated_at, started_at, deadline, completed_at, problem, source_asset_id, logo_asset_id
            from sessions
            """;

    private final Database database;

    public SessionTable(Database database) {
        this.database = database;
    }

    /// A session as its worker sees it.
    public record Row(
            SessionId id,
            UUID workspace,
            String userUuid,
            SessionStatus status,
            Order order,
            @Nullable String webhookUrl,
            Tries tries,
            Times times,
            @Nullable Problem problem,
            @Nullable AssetId photo,
            @Nullable AssetId logo) {
        /// As it is shown.
        public SessionView view() {
            return new SessionView(
                    id,
                    workspace,
                    userUuid,
                    status,
                    order,
                    webhookUrl,
                    tries.run(),
                    times.created(),
                    times.updated(),
                    times.started(),
                    times.completed(),
                    problem);
        }
    }

    /// How often it was asked for, begun, and begun in vain.
    ///
    /// @param onlyPlatforms which networks are tried again; empty for all
    public record Tries(int run, int attempt, int fruitless, List<String> onlyPlatforms) {}

    public record Times(
            Instant created,
            Instant updated,
            @Nullable Instant started,
            @Nullable Instant deadline,
            @Nullable Instant completed) {}

    /// Puts a session in line: behind what its workspace has waiting, and with others by turns.
    ///
    /// @return its turn
    public int insert(SessionId id, NewSession session, Instant now) {
        Order order = session.order();
        return database.sql()
                .sql(
                        """
                        insert into sessions (id, workspace_id, person_id, user_uuid, status, source_name, platforms,
                            user_description, use_ai_analysis, processing_options, webhook_url, source_asset_id, logo_asset_id, turn, created_at, updated_at)
                        values (:id, :workspace, :person, :user, 'pending', :source, :platforms,
                            :description, :ai, :options::jsonb, :webhook, :photo, :logo,
                            1 + greatest(
                                coalesce((select max(turn) from sessions where started_at is not null), 0),
                                coalesce((select max(turn) from sessions where workspace_id = :workspace), 0)),
                            :now, :now)
                        returning turn
                        """)
                .param("id", id.value())
                .param("workspace", session.workspace())
                .param("person", session.person())
                .param("user", session.userUuid())
                .param("source", order.sourceName())
                .param("platforms", order.platforms().toArray(String[]::new))
                .param("description", order.description())
                .param("ai", order.useAi())
                .param("options", ResultJson.compact(order.options()))
                .param("webhook", session.webhookUrl())
                .param("photo", session.photo().value())
                .param("logo", session.logo() == null ? null : session.logo().value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /// The session, if it belongs to the workspace.
    public @Nullable Row find(UUID workspace, SessionId id) {
        return database.sql()
                .sql(ALL + "where id = ? and workspace_id = ?")
                .params(id.value(), workspace)
                .query((row, _) -> row(row))
                .optional()
                .orElse(null);
    }

    /// The same, and nobody else may change it before this transaction ends.
    public @Nullable Row lock(@Nullable UUID workspace, SessionId id) {
        return database.sql()
                .sql(
                        ALL
                                + "where id = :id and workspace_id = coalesce(:workspace, workspace_id) for update")
                .param("id", id.value())
                .param("workspace", workspace, Types.OTHER)
                .query((row, _) -> row(row))
                .optional()
                .orElse(null);
    }

    /// Begins or takes over.
    public Row begin(Row row, Instant now, Duration limit) {
        database.sql()
                .sql(
                        """
                        update sessions set status = 'processing', attempt = attempt + 1,
                            fruitless_attempts = fruitless_attempts + 1, updated_at = :now,
                            started_at = coalesce(started_at, :now), deadline = coalesce(deadline, :deadline)
                        where id = :id
                        """)
                .param("id", row.id().value())
                .param("now", Timestamp.from(now))
                .param("deadline", Timestamp.from(now.plus(limit)))
                .update();
        return Objects.requireNonNull(find(row.workspace(), row.id()));
    }

    public void tellProgress(SessionId id, Instant now) {
        database.sql()
                .sql("update sessions set fruitless_attempts = 0, updated_at = ? where id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    /// Ends it.
    ///
    /// @param results absent when there are none
    public void end(
            SessionId id,
            SessionStatus status,
            @Nullable Problem problem,
            @Nullable String results,
            Instant now) {
        database.sql()
                .sql(
                        """
                        update sessions set status = :status, problem = :problem::jsonb,
                            results = coalesce(:results::jsonb, results), completed_at = :now, updated_at = :now
                        where id = :id
                        """)
                .param("status", status.label())
                .param("problem", problem == null ? null : ResultJson.compact(problem))
                .param("results", results)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /// Puts it in line once more.
    ///
    /// @param onlyPlatforms empty for all
    /// @return its new run and turn
    public int[] again(SessionId id, List<String> onlyPlatforms, Instant now) {
        return database.sql()
                .sql(
                        """
                        update sessions s set status = 'pending', run = run + 1, retry_platforms = :only, fruitless_attempts = 0, problem = null,
                            started_at = null, deadline = null, completed_at = null, updated_at = :now,
                            turn = 1 + greatest(
                                coalesce((select max(turn) from sessions where started_at is not null), 0),
                                coalesce((select max(turn) from sessions w where w.workspace_id = s.workspace_id), 0))
                        where id = :id returning run, turn
                        """)
                .param("now", Timestamp.from(now))
                .param(
                        "only",
                        onlyPlatforms.isEmpty() ? null : onlyPlatforms.toArray(String[]::new),
                        Types.ARRAY)
                .param("id", id.value())
                .query((row, _) -> new int[] {row.getInt("run"), row.getInt("turn")})
                .single();
    }

    public @Nullable String results(UUID workspace, SessionId id) {
        return database.sql()
                .sql("select results from sessions where id = ? and workspace_id = ?")
                .params(id.value(), workspace)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    public void delete(SessionId id) {
        database.sql().sql("delete from sessions where id = ?").param(id.value()).update();
    }

    /// Its photo and its logo, as far as no other session has them.
    public List<AssetId> own(Row row) {
        return Stream.of(row.photo(), row.logo())
                .filter(Objects::nonNull)
                .distinct()
                .filter(asset -> !alsoElsewhere(row.id(), asset))
                .toList();
    }

    private boolean alsoElsewhere(SessionId id, AssetId asset) {
        return database.sql()
                .sql(
                        """
                        select exists (select from sessions
                            where id <> :id and (source_asset_id = :asset or logo_asset_id = :asset))
                        """)
                .param("id", id.value())
                .param("asset", asset.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    static Row row(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        var order =
                new Order(
                        row.getString("source_name"),
                        List.of((String[]) row.getArray("platforms").getArray()),
                        row.getString("user_description"),
                        row.getBoolean("use_ai_analysis"),
                        ResultJson.read(
                                row.getString("processing_options"),
                                new TypeReference<Order.Options>() {}));
        return new Row(
                new SessionId(row.getObject("id", UUID.class)),
                row.getObject("workspace_id", UUID.class),
                row.getString("user_uuid"),
                SessionStatus.parse(row.getString("status")),
                order,
                row.getString("webhook_url"),
                new Tries(
                        row.getInt("run"),
                        row.getInt("attempt"),
                        row.getInt("fruitless_attempts"),
                        retried(row.getArray("retry_platforms"))),
                new Times(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant(),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("deadline")),
                        instant(row.getTimestamp("completed_at"))),
                problem == null ? null : ResultJson.read(problem, new TypeReference<Problem>() {}),
                AssetId.of(row.getObject("source_asset_id", UUID.class)),
                AssetId.of(row.getObject("logo_asset_id", UUID.class)));
    }

    private static List<String> retried(@Nullable Array platforms) throws SQLException {
        return platforms == null ? List.of() : List.of((String[]) platforms.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
