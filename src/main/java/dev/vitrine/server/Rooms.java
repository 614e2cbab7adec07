package dev.vitrine.server;

import dev.vitrine.batch.Batches;
import dev.vitrine.database.Database;
import dev.vitrine.delivery.Deliveries;
import dev.vitrine.generate.Generations;
import dev.vitrine.library.Library;
import dev.vitrine.metric.Metrics;
import dev.vitrine.network.Networks;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.spend.Spending;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.vault.Vault;
import dev.vitrine.webhook.Webhooks;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.setting.Settings;

/// The front doors that the service opens to programs. It closes none of them.
public record Rooms(
        Database database,
        Vault vault,
        Workspaces workspaces,
        Settings settings,
        Secrets secrets,
        Spending spending,
        Stores stores,
        Library library,
        Deliveries deliveries,
        DurableSessions sessions,
        Batches batches,
        Generations generations,
        Webhooks webhooks,
        Networks networks,
        Outbound outbound,
        Metrics metrics) {}
