package dev.vitrine.webhook;

import dev.vitrine.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is and was told.
final class DeliveryTable {
    private static final String SELECT =
            """
            select id, workspace_id, session_id, endpoint_id, url, event_type, body, created_at, attempts,
                   last_attempt_at, last_status, last_answer, delivered_at, gave_up_at
            from webhook_deliveries
            """;

    private final Database database;

    DeliveryTable(Database database) {
        this.database = database;
    }

    /// A delivery and whose it is.
    record Row(UUID workspace, Delivery delivery) {}

    void insert(UUID workspace, Delivery delivery) {
        database.sql()
                .sql(
                        """
                        insert into webhook_deliveries (id, workspace_id, session_id, endpoint_id, url, event_type, body, created_at)
                        values (:id, :workspace, :session, :endpoint, :url, :type, :body, :now)
                        """)
                .param("id", delivery.id())
                .param("workspace", workspace)
                .param("session", delivery.session())
                .param("endpoint", delivery.endpoint())
                .param("url", delivery.url())
                .param("type", delivery.eventType())
                .param("body", delivery.body())
                .param("now", Timestamp.from(delivery.createdAt()))
                .update();
    }

    /// Newest first.
    List<Delivery> list(UUID workspace, @Nullable UUID session, int limit) {
        return database.sql()
                .sql(
                        SELECT
                                + """
                                where workspace_id = :workspace and (:session::uuid is null or session_id = :session::uuid)
                                order by created_at desc, id desc limit :limit
                                """)
                .param("workspace", workspace)
                .param("session", session)
                .param("limit", limit)
                .query((row, _) -> row(row).delivery())
                .list();
    }

    @Nullable Delivery find(UUID workspace, UUID id) {
        return database.sql()
                .sql(SELECT + "where workspace_id = ? and id = ?")
                .params(workspace, id)
                .query((row, _) -> row(row).delivery())
                .optional()
                .orElse(null);
    }

    /// A delivery that is still to be made, held until the transaction ends.
    @Nullable Row lockWaiting(UUID id) {
        return database.sql()
                .sql(
                        SELECT
                                + "where id = ? and delivered_at is null and gave_up_at is null for update")
                .param(id)
                .query((row, _) -> row(row))
                .optional()
                .orElse(null);
    }

    /// How many deliveries of a workspace are still to be made, reckoned up to `most`.
    ///
    /// @param since when the oldest of them can have been asked for
    int waiting(UUID workspace, Instant since, int most) {
        return database.sql()
                .sql(
                        """
                        select count(*) from (
                            select 1 from webhook_deliveries
                            where workspace_id = ? and created_at >= ?
                                and delivered_at is null and gave_up_at is null
                            limit ?) waiting
                        """)
                .params(workspace, Timestamp.from(since), most)
                .query(Integer.class)
                .single();
    }

    void begin(UUID id, Instant now) {
        database.sql()
                .sql(
                        """
                        update webhook_deliveries set attempts = attempts + 1, last_attempt_at = ?,
                            last_status = null, last_answer = null
                        where id = ?
                        """)
                .params(Timestamp.from(now), id)
                .update();
    }

    /// A confirmation counts whichever attempt it answers.
    void delivered(UUID id, int status, String answer, Instant now) {
        database.sql()
                .sql(
                        """
                        update webhook_deliveries
                        set last_status = ?, last_answer = ?, delivered_at = ?, gave_up_at = null
                        where id = ? and delivered_at is null
                        """)
                .params(status, answer, Timestamp.from(now), id)
                .update();
    }

    /// A failure counts only if nobody has tried again since.
    void failed(UUID id, int attempt, @Nullable Integer status, String answer) {
        database.sql()
                .sql(
                        """
                        update webhook_deliveries set last_status = :status, last_answer = :answer
                        where id = :id and attempts = :attempt and delivered_at is null
                        """)
                .param("status", status)
                .param("answer", answer)
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    void giveUp(UUID id, int attempt, Instant now) {
        database.sql()
                .sql(
                        """
                        update webhook_deliveries set gave_up_at = ?
                        where id = ? and attempts = ? and delivered_at is null
                        """)
                .params(Timestamp.from(now), id, attempt)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant attemptedAt = instant(row.getTimestamp("last_attempt_at"));
        var last =
                attemptedAt == null
                        ? null
                        : new Delivery.Attempt(
                                attemptedAt,
                                row.getObject("last_status", Integer.class),
                                Objects.requireNonNullElse(row.getString("last_answer"), ""));
        return new Row(
                row.getObject("workspace_id", UUID.class),
                new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("session_id", UUID.class),
                        row.getObject("endpoint_id", UUID.class),
                        row.getString("url"),
                        row.getString("event_type"),
                        row.getString("body"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getInt("attempts"),
                        last,
                        instant(row.getTimestamp("delivered_at")),
                        instant(row.getTimestamp("gave_up_at"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
