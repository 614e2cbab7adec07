package dev.vitrine.workspace.setting;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who changed what. Safe for use from any thread.
public final class History {
    private static final String CHANGES =
            """
            select c.id, c.key, c.former, c.value, c.changed_at, c.person_id, c.key_id,
                   coalesce(p.name || ', key ' || k.name, 'command line') as author
            from setting_changes c
                left join people p on p.id = c.person_id left join api_keys k on k.id = c.key_id
            """;

    private final Database database;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /// The history in a database.
    public History(Database database, InstantSource clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /// Writes down a change, in the transaction of this thread if there is one.
    ///
    /// @param former absent when nothing was chosen
    /// @param value absent when it is taken back
    public void add(
            WorkspaceId workspace,
            Author author,
            String key,
            @Nullable JsonNode former,
            @Nullable JsonNode value) {
        database.sql()
                .sql(
                        """
                        insert into setting_changes (id, workspace_id, key, former, value, changed_at, person_id, key_id)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        """)
                .param(ids.get())
                .param(workspace.value())
                .param(key)
                .param(SettingJson.text(former))
                .param(SettingJson.text(value))
                .param(Timestamp.from(clock.instant()))
                .param(author.person())
                .param(author.key())
                .update();
    }

    /// What has changed, newest first.
    ///
    /// @param after where the page before ended; absent for the first
    public Slice<SettingChange> page(WorkspaceId workspace, @Nullable Cursor after, int limit) {
        String behind = after == null ? "" : " and (c.changed_at, c.id) < (:at, :id)";
        var statement =
                database.sql()
                        .sql(
                                CHANGES
                                        + "where c.workspace_id = :workspace"
                                        + behind
                                        + " order by c.changed_at desc, c.id desc limit :limit")
                        .param("workspace", workspace.value())
                        .param("limit", limit + 1);
        if (after != null) {
            statement =
                    statement
                            .param("at", Timestamp.from(after.createdAt()))
                            .param("id", after.id());
        }
        return Slice.of(
                statement.query((row, _) -> change(row)).list(),
                limit,
                change -> new Cursor(change.at(), change.id()));
    }

    /// The last change of each key.
    public Map<String, SettingChange> last(WorkspaceId workspace) {
        Map<String, SettingChange> changes = new HashMap<>();
        database.sql()
                .sql(
                        CHANGES.replaceFirst("select", "select distinct on (c.key)")
                                + "where c.workspace_id = ? order by c.key, c.changed_at desc, c.id desc")
                .param(workspace.value())
                .query((row, _) -> change(row))
                .list()
                .forEach(change -> changes.put(change.key(), change));
        return changes;
    }

    private static SettingChange change(ResultSet row) throws SQLException {
        return new SettingChange(
                row.getObject("id", UUID.class),
                row.getString("key"),
                SettingJson.node(row.getString("former")),
                SettingJson.node(row.getString("value")),
                Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant(),
                new Author(
                        row.getObject("person_id", UUID.class),
                        row.getObject("key_id", UUID.class)),
                row.getString("author"));
    }
}
