package dev.vitrine.workspace.setting;

import dev.vitrine.database.Database;
import dev.vitrine.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What was chosen, and how often that changed.
final class SettingTable {
    private final Database database;

    SettingTable(Database database) {
        this.database = database;
    }

    Map<String, JsonNode> chosen(WorkspaceId workspace) {
        Map<String, JsonNode> values = new HashMap<>();
        database.sql()
                .sql("select key, value from settings where workspace_id = ?")
                .param(workspace.value())
                .query(
                        row -> {
                            values.put(
                                    row.getString("key"),
                                    Objects.requireNonNull(
                                            SettingJson.node(row.getString("value"))));
                        });
        return values;
    }

    /// Zero before the first change.
    long version(WorkspaceId workspace) {
        return database.sql()
                .sql("select version from setting_versions where workspace_id = ?")
                .param(workspace.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// The version. Nobody else changes anything until the transaction ends.
    long lock(WorkspaceId workspace) {
        database.sql()
                .sql(
                        "insert into setting_versions (workspace_id, version) values (?, 0) on conflict do nothing")
                .param(workspace.value())
                .update();
        return database.sql()
                .sql("select version from setting_versions where workspace_id = ? for update")
                .param(workspace.value())
                .query(Long.class)
                .single();
    }

    void countChange(WorkspaceId workspace) {
        database.sql()
                .sql("update setting_versions set version = version + 1 where workspace_id = ?")
                .param(workspace.value())
                .update();
    }

    /// @param value absent to take it back
    void choose(WorkspaceId workspace, String key, @Nullable JsonNode value) {
        if (value == null) {
            database.sql()
                    .sql("delete from settings where workspace_id = ? and key = ?")
                    .params(workspace.value(), key)
                    .update();
        } else {
            database.sql()
                    .sql(
                            """
                            insert into settings (workspace_id, key, value) values (?, ?, ?::jsonb)
                            on conflict (workspace_id, key) do update set value = excluded.value
                            """)
                    .params(workspace.value(), key)
                    .param(SettingJson.text(value))
                    .update();
        }
    }
}
