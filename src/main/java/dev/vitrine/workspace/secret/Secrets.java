package dev.vitrine.workspace.secret;

import dev.vitrine.database.Database;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.WorkspaceId;
import dev.vitrine.workspace.setting.Author;
import dev.vitrine.workspace.setting.History;
import dev.vitrine.workspace.setting.Nearest;
import dev.vitrine.workspace.setting.SettingChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Keys for the services of others: the front door of the package. Safe for use from any thread,
/// and beside other processes.
public final class Secrets {
    /// What stands before a name in the history.
    private static final String HISTORY = "secret.";

    private final Database database;
    private final SealedColumn column;
    private final Map<String, String> environment;
    private final History history;

    /// Those in a database, and those of the environment, which win.
    public Secrets(
            Database database, Vault vault, Map<String, String> environment, History history) {
        this.database = database;
        this.environment = Map.copyOf(environment);
        this.history = history;
        column = column(database, vault);
    }

    /// Where they lie sealed.
    public static List<SealedColumn> sealed(Database database, Vault vault) {
        return List.of(column(database, vault));
    }

    private static SealedColumn column(Database database, Vault vault) {
        return new SealedColumn(
                database,
                vault,
                new SealedColumn.Where(
                        "vendor_secrets", "secret", "secret", List.of("workspace_id", "name")));
    }

    /// The key itself, for whoever calls that service; absent when there is none.
    public @Nullable VendorSecret value(WorkspaceId workspace, KnownSecret secret) {
        String given = inEnvironment(secret);
        if (given != null) {
            return fromEnvironment(secret, given);
        }
        return database.sql()
                .sql("select secret from vendor_secrets where workspace_id = ? and name = ?")
                .params(workspace.value(), secret.name())
                .query(
                        (row, _) ->
                                new VendorSecret(
                                        column.open(
                                                row.getString("secret"),
                                                List.of(workspace.value(), secret.name()))))
                .optional()
                .orElse(null);
    }

    /// What may be known of all of them.
    public List<KeptSecret> all(WorkspaceId workspace) {
        Map<String, String> endings = new HashMap<>();
        database.sql()
                .sql("select name, ending from vendor_secrets where workspace_id = ?")
                .param(workspace.value())
                .query(
                        row -> {
                            endings.put(row.getString("name"), row.getString("ending"));
                        });
        Map<String, SettingChange> changes = history.last(workspace);
        return KnownSecret.ALL.stream()
                .map(
                        secret ->
                                new KeptSecret(
                                        secret,
                                        inEnvironment(secret) != null,
                                        endings.containsKey(secret.name()),
                                        endings.getOrDefault(secret.name(), ""),
                                        changes.get(HISTORY + secret.name())))
                .toList();
    }

    /// What may be known of one.
    ///
    /// @throws SecretException when there is none of that name
    public KeptSecret one(WorkspaceId workspace, String name) {
        KnownSecret secret = named(name);
        return all(workspace).stream()
                .filter(kept -> kept.secret().equals(secret))
                .findFirst()
                .orElseThrow();
    }

    /// The secret of that name.
    ///
    /// @throws SecretException when there is none
    public KnownSecret named(String name) {
        List<String> names = KnownSecret.ALL.stream().map(KnownSecret::name).toList();
        return KnownSecret.ALL.stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SecretException.unknown(name, Nearest.to(name, names), names));
    }

    /// Keeps a key, in place of the one before.
    public KeptSecret put(
            WorkspaceId workspace, Author author, KnownSecret secret, VendorSecret value) {
        return column.seal(
                value.value(),
                List.of(workspace.value(), secret.name()),
                text -> {
                    String before = lockedEnding(workspace, secret);
                    database.sql()
                            .sql(
                                    """
                                    insert into vendor_secrets (workspace_id, name, secret, ending) values (?, ?, ?, ?)
                                    on conflict (workspace_id, name) do update
                                        set secret = excluded.secret, ending = excluded.ending
                                    """)
                            .params(workspace.value(), secret.name(), text, value.ending())
                            .update();
                    history.add(
                            workspace,
                            author,
                            HISTORY + secret.name(),
                            shown(before),
                            shown(value.ending()));
                    return one(workspace, secret.name());
                });
    }

    /// Forgets a key, for good.
    ///
    /// @throws SecretException when none is kept
    public void delete(WorkspaceId workspace, Author author, KnownSecret secret) {
        database.inTransaction(
                () -> {
                    String before = lockedEnding(workspace, secret);
                    if (before == null) {
                        throw SecretException.notSet(secret);
                    }
                    database.sql()
                            .sql("delete from vendor_secrets where workspace_id = ? and name = ?")
                            .params(workspace.value(), secret.name())
                            .update();
                    history.add(workspace, author, HISTORY + secret.name(), shown(before), null);
                    return null;
                });
    }

    private @Nullable String lockedEnding(WorkspaceId workspace, KnownSecret secret) {
        return database.sql()
                .sql(
                        "select ending from vendor_secrets where workspace_id = ? and name = ? for update")
                .params(workspace.value(), secret.name())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private @Nullable String inEnvironment(KnownSecret secret) {
        String value = environment.get(secret.variable());
        return value == null || value.isBlank() ? null : value;
    }

    private static VendorSecret fromEnvironment(KnownSecret secret, String given) {
        try {
            return VendorSecret.parse(given);
        } catch (SecretException malformed) {
            throw SecretException.ofVariable(secret.variable(), malformed);
        }
    }

    private static @Nullable JsonNode shown(@Nullable String ending) {
        return ending == null ? null : JsonNodeFactory.instance.stringNode("…" + ending);
    }
}
