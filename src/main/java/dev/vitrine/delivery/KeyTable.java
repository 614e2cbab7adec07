package dev.vitrine.delivery;

import dev.vitrine.database.Database;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The key of each workspace, made when it is first needed.
final class KeyTable {
    private final Database database;
    private final SealedColumn secrets;
    private final SecureRandom chance = new SecureRandom();

    KeyTable(Database database, Vault vault) {
        this.database = database;
        secrets = sealed(database, vault);
    }

    /// Where they lie sealed.
    static SealedColumn sealed(Database database, Vault vault) {
        return new SealedColumn(
                database,
                vault,
                new SealedColumn.Where(
                        "delivery_keys", "secret", "delivery", List.of("workspace_id")));
    }

    SigningKey of(UUID workspace, Instant now) {
        List<String> sealed = sealed(workspace);
        if (sealed.isEmpty()) {
            secrets.seal(
                    SigningKey.random(chance).text(),
                    List.of(workspace),
                    fresh ->
                            database.sql()
                                    .sql(
                                            """
                                            insert into delivery_keys (workspace_id, secret, created_at) values (?, ?, ?)
                                            on conflict (workspace_id) do nothing
                                            """)
                                    .params(workspace, fresh, Timestamp.from(now))
                                    .update());
            sealed = sealed(workspace);
        }
        return SigningKey.parse(secrets.open(sealed.getFirst(), List.of(workspace)));
    }

    private List<String> sealed(UUID workspace) {
        return database.sql()
                .sql("select secret from delivery_keys where workspace_id = ?")
                .param(workspace)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
