package dev.vitrine.workspace.setting;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// The settings of all workspaces: the front door of the package. Safe for use from any thread, and
/// beside other processes, which see a change within [#FRESH].
public final class Settings {
    /// How long what was read is believed.
    public static final Duration FRESH = Duration.ofSeconds(5);

    private final Database database;
    private final SettingTable table;
    private final SettingRegister register;
    private final History history;
    private final InstantSource clock;
    private final Map<WorkspaceId, Read> recent = new ConcurrentHashMap<>();

    /// The settings in a database.
    ///
    /// @param register all that there are
    public Settings(
            Database database, SettingRegister register, History history, InstantSource clock) {
        this.database = database;
        this.register = register;
        this.history = history;
        this.clock = clock;
        table = new SettingTable(database);
    }

    private record Read(Map<String, JsonNode> chosen, Instant at) {}

    /// All settings of a workspace, in the order of their keys.
    ///
    /// @param version grows with each change
    public record State(long version, List<SettingValue> values) {
        public State {
            values = List.copyOf(values);
        }
    }

    /// What holds for a workspace.
    ///
    /// @throws SettingException when what was chosen cannot be, since another version of the
    ///   program allowed it
    public <T extends @Nullable Object> T get(WorkspaceId workspace, Setting<T> setting) {
        register.require(setting);
        JsonNode chosen = chosen(workspace).get(setting.key());
        return chosen == null ? setting.usual() : setting.read(chosen);
    }

    /// All settings.
    public State all(WorkspaceId workspace) {
        // First the version: it may be older than what is shown, never newer.
        long version = table.version(workspace);
        Map<String, JsonNode> chosen = table.chosen(workspace);
        Map<String, SettingChange> changes = history.last(workspace);
        return new State(
                version,
                register.all().stream()
                        .map(
                                setting ->
                                        SettingValue.of(
                                                setting,
                                                chosen.get(setting.key()),
                                                changes.get(setting.key())))
                        .toList());
    }

    /// One of them.
    ///
    /// @throws SettingException when there is no such setting
    public SettingValue one(WorkspaceId workspace, String key) {
        Setting<?> setting = register.named(key, ErrorCode.NOT_FOUND);
        return all(workspace).values().stream()
                .filter(value -> value.setting().equals(setting))
                .findFirst()
                .orElseThrow();
    }

    /// Changes several settings, or none of them.
    ///
    /// @param seen the version on which the changes are based; absent when any will do
    /// @param changes by key; JSON's null takes back what was chosen
    /// @throws SettingException when a key or a value is refused, or the version is another one
    public State change(
            WorkspaceId workspace,
            Author author,
            @Nullable Long seen,
            Map<String, ? extends JsonNode> changes) {
        Map<String, JsonNode> wanted = checked(changes);
        return database.inTransaction(
                () -> {
                    long version = table.lock(workspace);
                    if (seen != null && seen != version) {
                        throw SettingException.changedMeanwhile(seen, version);
                    }
                    apply(workspace, author, wanted);
                    return all(workspace);
                });
    }

    /// Takes back what was chosen.
    ///
    /// @throws SettingException when there is no such setting
    public State reset(WorkspaceId workspace, Author author, String key) {
        return change(workspace, author, null, Map.of(key, NullNode.getInstance()));
    }

    /// Who changed what, settings and secrets, newest first.
    ///
    /// @param after where the page before ended; absent for the first
    public Slice<SettingChange> history(WorkspaceId workspace, @Nullable Cursor after, int limit) {
        return history.page(workspace, after, limit);
    }

    private void apply(WorkspaceId workspace, Author author, Map<String, JsonNode> wanted) {
        Map<String, JsonNode> before = table.chosen(workspace);
        Map<String, JsonNode> changed = new TreeMap<>(wanted);
        changed.entrySet()
                .removeIf(
                        change ->
                                Objects.equals(
                                        SettingJson.text(absent(change.getValue())),
                                        SettingJson.text(before.get(change.getKey()))));
        changed.forEach(
                (key, value) -> {
                    table.choose(workspace, key, absent(value));
                    history.add(workspace, author, key, before.get(key), absent(value));
                });
        if (!changed.isEmpty()) {
            table.countChange(workspace);
            database.afterwards(_ -> recent.remove(workspace));
        }
    }

    private Map<String, JsonNode> checked(Map<String, ? extends JsonNode> changes) {
        Map<String, JsonNode> checked = new HashMap<>();
        changes.forEach(
                (key, value) -> {
                    Setting<?> setting = register.named(key, ErrorCode.INVALID_REQUEST);
                    checked.put(key, value.isNull() ? value : setting.checked(value));
                });
        return checked;
    }

    private static @Nullable JsonNode absent(JsonNode value) {
        return value.isNull() ? null : value;
    }

    private Map<String, JsonNode> chosen(WorkspaceId workspace) {
        Instant now = clock.instant();
        Read known = recent.get(workspace);
        if (known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(FRESH))) {
            return known.chosen();
        }
        Map<String, JsonNode> chosen = Map.copyOf(table.chosen(workspace));
        recent.put(workspace, new Read(chosen, now));
        return chosen;
    }
}
