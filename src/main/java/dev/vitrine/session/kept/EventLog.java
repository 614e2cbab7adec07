package dev.vitrine.session.kept;

import dev.vitrine.database.Database;
import dev.vitrine.session.result.ResultJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What happened to sessions, in the order in which it did. Whoever writes holds the session's row.
public final class EventLog {
    private final Database database;
    private final SessionNews.Reader reader;

    public EventLog(Database database, SessionNews.Reader reader) {
        this.database = database;
        this.reader = reader;
    }

    public void write(SessionTable.Row session, String type, Map<String, ?> data, Instant now) {
        String json = ResultJson.compact(data);
        long number =
                database.sql()
                        .sql(
                                """
                                insert into session_events (session_id, workspace_id, type, data, created_at)
                                values (?, ?, ?, ?::jsonb, ?) returning id
                                """)
                        .params(
                                session.id().value(),
                                session.workspace(),
                                type,
                                json,
                                Timestamp.from(now))
                        .query(Long.class)
                        .single();
        var news = new SessionNews(number, session.workspace(), session.id(), type, json, now);
        reader.hear(news, session.webhookUrl() == null ? "" : session.webhookUrl());
    }

    /// The news of a session after a number, at most a hundred.
    public List<SessionNews> after(UUID workspace, SessionId id, long number) {
        return database.sql()
                .sql(
                        """
                        select id, workspace_id, session_id, type, data, created_at from session_events
                        where session_id = ? and workspace_id = ? and id > ? order by id limit 100
                        """)
                .params(id.value(), workspace, number)
                .query((row, _) -> news(row))
                .list();
    }

    /// The networks whose pictures are all there, in this run.
    public List<String> completedPlatforms(SessionId id) {
        return database.sql()
                .sql(
                        """
                        select distinct data ->> 'platform' from session_events
                        where session_id = :id and type = :type
                          and id > coalesce((select max(id) from session_events
                                             where session_id = :id and type = :retried), 0)
                        """)
                .param("id", id.value())
                .param("type", SessionNews.PLATFORM_COMPLETED)
                .param("retried", SessionNews.RETRIED)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static SessionNews news(ResultSet row) throws SQLException {
        return new SessionNews(
                row.getLong("id"),
                row.getObject("workspace_id", UUID.class),
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getString("type"),
                row.getString("data"),
                row.getTimestamp("created_at").toInstant());
    }
}
