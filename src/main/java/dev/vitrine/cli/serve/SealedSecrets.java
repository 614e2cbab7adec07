package dev.vitrine.cli.serve;

import dev.vitrine.database.Database;
import dev.vitrine.delivery.Deliveries;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import dev.vitrine.webhook.Webhooks;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.secret.Secrets;
import java.util.List;
import java.util.stream.Stream;

/// Everything that lies sealed in the database. What is not named here is lost when old keys are
/// dropped.
final class SealedSecrets {
    private SealedSecrets() {}

    static List<SealedColumn> columns(Database database, Vault vault) {
        return Stream.of(
                        Secrets.sealed(database, vault),
                        Webhooks.sealed(database, vault),
                        Deliveries.sealed(database, vault),
                        Once.sealed(database, vault))
                .flatMap(List::stream)
                .toList();
    }
}
