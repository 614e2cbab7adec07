package dev.vitrine.session.kept;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds sessions of a workspace.
public final class SessionFinder {
    private final Database database;

    public SessionFinder(Database database) {
        this.database = database;
    }

    /// Newest first.
    public Slice<SessionView> list(UUID workspace, SessionSearch search) {
        var sql = new StringBuilder(SessionTable.ALL).append("where workspace_id = :workspace");
        Map<String, Object> values = new HashMap<>();
        values.put("workspace", workspace);
        values.put("limit", search.limit() + 1);
        if (search.after() != null) {
            sql.append(" and (created_at, id) < (:created, :id)");
            values.put("created", Timestamp.from(search.after().createdAt()));
            values.put("id", search.after().id());
        }
        if (search.status() != null) {
            sql.append(" and status = :status");
            values.put("status", search.status().label());
        }
        if (search.words() != null) {
            sql.append(
                    " and position(lower(:words) in lower(source_name || ' ' || coalesce(user_description, ''))) > 0");
            values.put("words", search.words());
        }
        sql.append(" order by created_at desc, id desc limit :limit");
        List<SessionView> found =
                database.sql()
                        .sql(sql.toString())
                        .params(values)
                        .query((row, _) -> SessionTable.row(row).view())
                        .list();
        return Slice.of(
                found,
                search.limit(),
                session -> new Cursor(session.createdAt(), session.id().value()));
    }
}
