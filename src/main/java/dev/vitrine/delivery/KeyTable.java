package dev.vitrine.delivery;

import dev.vitrine.database.Database;
import dev.vitrine.vault.Vault;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The key of each workspace, made when it is first needed.
final class KeyTable {
    private final Database database;
    private final Vault vault;
    private final SecureRandom chance = new SecureRandom();

    KeyTable(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    SigningKey of(UUID workspace, Instant now) {
        List<String> sealed = sealed(workspace);
        if (sealed.isEmpty()) {
            String fresh = SigningKey.random(chance).text();
            database.sql()
                    .sql(
                            """
                            insert into delivery_keys (workspace_id, secret, created_at) values (?, ?, ?)
                            on conflict (workspace_id) do nothing
                            """)
                    .params(workspace, vault.seal(fresh, place(workspace)), Timestamp.from(now))
                    .update();
            sealed = sealed(workspace);
        }
        return SigningKey.parse(vault.open(sealed.getFirst(), place(workspace)));
    }

    private List<String> sealed(UUID workspace) {
        return database.sql()
                .sql("select secret from delivery_keys where workspace_id = ?")
                .param(workspace)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String place(UUID workspace) {
        return "delivery/" + workspace;
    }
}
