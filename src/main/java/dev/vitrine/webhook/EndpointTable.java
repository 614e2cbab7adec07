package dev.vitrine.webhook;

import dev.vitrine.database.Database;
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
    private final Vault vault;
    private final SecureRandom chance = new SecureRandom();

    EndpointTable(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    SigningSecret insert(UUID workspace, Endpoint endpoint) {
        SigningSecret secret = SigningSecret.random(chance);
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
                        vault.seal(secret.text(), place(endpoint.id())),
                        endpoint.eventTypes().toArray(String[]::new),
                        endpoint.enabled(),
                        Timestamp.from(endpoint.createdAt()))
                .update();
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
                .query((row, _) -> opened(row.getString(1), id))
                .optional()
                .orElse(null);
    }

    /// The secret for addresses that sessions name, made when it is first needed.
    SigningSecret ofWorkspace(UUID workspace, Instant now) {
        database.sql()
                .sql(
                        """
                        insert into webhook_secrets (workspace_id, secret, created_at) values (?, ?, ?)
                        on conflict (workspace_id) do nothing
                        """)
                .params(
                        workspace,
                        vault.seal(SigningSecret.random(chance).text(), place(workspace)),
                        Timestamp.from(now))
                .update();
        return database.sql()
                .sql("select secret from webhook_secrets where workspace_id = ?")
                .param(workspace)
                .query((row, _) -> opened(row.getString(1), workspace))
                .single();
    }

    private SigningSecret opened(String sealed, UUID owner) {
        return new SigningSecret(vault.open(sealed, place(owner)));
    }

    private static String place(UUID owner) {
        return "webhook/" + owner;
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
