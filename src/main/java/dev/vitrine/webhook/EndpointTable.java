package dev.vitrine.webhook;

import dev.vitrine.database.Database;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is told, and the secrets.
final class EndpointTable {
    private final Database database;
    private final SealedColumn ofEndpoints;
    private final SealedColumn ofWorkspaces;
    private final SecureRandom chance = new SecureRandom();

    EndpointTable(Database database, Vault vault) {
        this.database = database;
        ofEndpoints = column(database, vault, "webhook_endpoints", "id");
        ofWorkspaces = column(database, vault, "webhook_secrets", "workspace_id");
    }

    private static SealedColumn column(Database database, Vault vault, String table, String key) {
        return new SealedColumn(
                database, vault, new SealedColumn.Where(table, "secret", "webhook", List.of(key)));
    }

    List<SealedColumn> sealed() {
        return List.of(ofEndpoints, ofWorkspaces);
    }

    SigningSecret insert(UUID workspace, Endpoint endpoint) {
        SigningSecret secret = SigningSecret.random(chance);
        ofEndpoints.seal(
                secret.text(),
                List.of(endpoint.id()),
                text ->
                        database.sql()
                                .sql(
                                        """
                                        insert into webhook_endpoints (id, workspace_id, url, secret, event_types, enabled, created_at)
                                        values (?, ?, ?, ?, ?, ?, ?)
                                        """)
                                .params(
                                        endpoint.id(),
                                        workspace,
                                        endpoint.url(),
                                        text,
                                        endpoint.eventTypes().toArray(String[]::new),
                                        endpoint.enabled(),
                                        Timestamp.from(endpoint.createdAt()))
                                .update());
        return secret;
    }

    List<Endpoint> list(UUID workspace) {
        return database.sql()
                .sql(
                        """
                        select id, url, event_types, enabled, created_at from webhook_endpoints
                        where workspace_id = ? and deleted_at is null order by created_at, id
                        """)
                .param(workspace)
                .query((row, _) -> endpoint(row))
                .list();
    }

    /// How many there are. Nobody else counts or adds any until the transaction ends.
    int lockAndCount(UUID workspace) {
        database.sql()
                .sql("select 1 from workspaces where id = ? for no key update")
                .param(workspace)
                .query(Integer.class)
                .list();
        return list(workspace).size();
    }

    List<Endpoint> wanting(UUID workspace, String eventType) {
        return list(workspace).stream()
                .filter(Endpoint::enabled)
                .filter(
                        endpoint ->
                                endpoint.eventTypes().isEmpty()
                                        || endpoint.eventTypes().contains(eventType))
                .toList();
    }

    boolean delete(UUID workspace, UUID id, Instant now) {
        return database.sql()
                        .sql(
                                """
                                update webhook_endpoints set deleted_at = ?, enabled = false, secret = ''
                                where id = ? and workspace_id = ? and deleted_at is null
                                """)
                        .params(Timestamp.from(now), id, workspace)
                        .update()
                > 0;
    }

    void disable(UUID id) {
        database.sql()
                .sql("update webhook_endpoints set enabled = false where id = ?")
                .param(id)
                .update();
    }

    /// The secret of an endpoint; absent when it is told nothing any more.
    @Nullable SigningSecret secret(UUID id) {
        return database.sql()
                .sql("select secret from webhook_endpoints where id = ? and enabled")
                .param(id)
                .query((row, _) -> opened(ofEndpoints, row.getString(1), id))
                .optional()
                .orElse(null);
    }

    /// The secret for addresses that sessions name, made when it is first needed.
    SigningSecret ofWorkspace(UUID workspace, Instant now) {
        List<SigningSecret> known = known(workspace);
        if (known.isEmpty()) {
            ofWorkspaces.seal(
                    SigningSecret.random(chance).text(),
                    List.of(workspace),
                    text ->
                            database.sql()
                                    .sql(
                                            """
                                            insert into webhook_secrets (workspace_id, secret, created_at) values (?, ?, ?)
                                            on conflict (workspace_id) do nothing
                                            """)
                                    .params(workspace, text, Timestamp.from(now))
                                    .update());
            known = known(workspace);
        }
        return known.getFirst();
    }

    private List<SigningSecret> known(UUID workspace) {
        return database.sql()
                .sql("select secret from webhook_secrets where workspace_id = ?")
                .param(workspace)
                .query((row, _) -> opened(ofWorkspaces, row.getString(1), workspace))
                .list();
    }

    private static SigningSecret opened(SealedColumn column, String sealed, UUID owner) {
        return new SigningSecret(column.open(sealed, List.of(owner)));
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("event_types").getArray()),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant());
    }
}
