package dev.vitrine.cli.serve;

import dev.vitrine.database.Database;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.setting.Settings;
import java.util.Map;

/// The settings of a workspace, for as long as a command takes.
///
/// @param vault what seals its secrets
public record SettingsDesk(Database database, Vault vault, WorkspaceId workspace, Chosen chosen)
        implements AutoCloseable {
    /// Opens the database.
    ///
    /// @throws UnusableException when there is none, or no such workspace
    public static SettingsDesk open(ServiceData data, Surroundings surroundings, String workspace) {
        Database database = data.existingDatabase();
        try {
            Vault vault = data.vault(database);
            return new SettingsDesk(
                    database,
                    vault,
                    named(
                            workspace,
                            new Workspaces(database, surroundings.clock(), surroundings.ids())
                                    .named()),
                    Chosen.in(database, vault, surroundings));
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    /// The settings of all workspaces.
    public Settings settings() {
        return chosen.settings();
    }

    /// The secrets of all workspaces.
    public Secrets secrets() {
        return chosen.secrets();
    }

    private static WorkspaceId named(String name, Map<String, WorkspaceId> workspaces) {
        WorkspaceId workspace = workspaces.get(name);
        if (workspace == null) {
            throw new UnusableException(
                    "There is no workspace " + name,
                    workspaces.isEmpty()
                            ? "It is made with its first key: ./vitrine keys create NAME"
                            : "Choose from " + String.join(", ", workspaces.keySet()),
                    null);
        }
        return workspace;
    }

    @Override
    public void close() {
        database.close();
    }
}
