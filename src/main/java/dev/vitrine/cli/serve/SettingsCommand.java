package dev.vitrine.cli.serve;

import dev.vitrine.cli.screen.Entry;
import dev.vitrine.cli.screen.SettingsLines;
import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.vault.KeyChange;
import dev.vitrine.workspace.Workspaces;
import dev.vitrine.workspace.secret.KnownSecret;
import dev.vitrine.workspace.secret.VendorSecret;
import dev.vitrine.workspace.setting.Author;
import dev.vitrine.workspace.setting.SettingChange;
import dev.vitrine.workspace.setting.SettingValue;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.web.SecretsAnswers;
import dev.vitrine.workspace.web.SettingsAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// `vitrine settings`: what a workspace has chosen, its keys for the services of others, and the
/// keys with which those are sealed. The service may run meanwhile.
@Command(
        name = "settings",
        customSynopsis = "./vitrine settings COMMAND [OPTION...]",
        description =
                "Shows and changes what a workspace has chosen, and its keys for the services of others.",
        footer = {
            "",
            "Examples:",
            "  ./vitrine settings list",
            "  ./vitrine settings set brand.colours \"#0066cc,#00aa66\"",
            "  ./vitrine settings set spend.cap.day=5 spend.cap.month=none --workspace shop",
            "  ./vitrine settings unset spend.cap.day",
            "  ./vitrine settings history",
            "  ./vitrine settings set-secret openai < key.txt",
            "  ./vitrine settings rotate-keys --drop-old"
        })
public final class SettingsCommand {
    private static final int MOST = 1000;

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final Entry entry;
    private final SettingsLines lines;

    @Mixin private final ServiceData data;

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            defaultValue = Workspaces.MAIN,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Whose settings (default: main).")
    private String workspace = Workspaces.MAIN;

    @Option(
            names = "--json",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Answers in JSON, as the service does.")
    private boolean json;

    /// The command, started in those surroundings.
    ///
    /// @param entry where secrets are entered
    public SettingsCommand(Surroundings surroundings, Terminal terminal, Entry entry) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        this.entry = entry;
        lines = new SettingsLines(terminal);
        data = new ServiceData(surroundings);
    }

    @Command(
            name = "list",
            customSynopsis = "./vitrine settings list [OPTION...]",
            footer = "",
            description = "Lists all settings and secrets; of secrets only their last characters.")
    int list() {
        try (SettingsDesk desk = desk()) {
            Settings.State state = desk.settings().all(desk.workspace());
            var secrets = desk.secrets().all(desk.workspace());
            answer(
                    () -> lines.settings(state.values()) + "\n\n" + lines.secrets(secrets),
                    new SettingsLines.Everything(
                            state.version(),
                            SettingsAnswers.All.of(state).settings(),
                            SecretsAnswers.All.of(secrets).secrets()));
        }
        return 0;
    }

    @Command(
            name = "get",
            customSynopsis = "./vitrine settings get KEY [OPTION...]",
            footer = "",
            description = "Shows what holds for a setting.")
    int get(@Parameters(paramLabel = "KEY", description = "As `list` shows it.") String key) {
        try (SettingsDesk desk = desk()) {
            SettingValue value = desk.settings().one(desk.workspace(), key);
            answer(() -> SettingsLines.text(value.value()), SettingsAnswers.Shown.of(value));
        }
        return 0;
    }

    @Command(
            name = "set",
            customSynopsis = "./vitrine settings set KEY VALUE | KEY=VALUE... [OPTION...]",
            footer = "",
            description = "Changes settings: all that are named, or none. Lists have commas.")
    int set(
            @Parameters(
                            paramLabel = "KEY=VALUE",
                            arity = "1..*",
                            description = "What to choose; KEY VALUE does as well.")
                    List<String> words) {
        return change(Assignments.parse(words));
    }

    @Command(
            name = "unset",
            customSynopsis = "./vitrine settings unset KEY... [OPTION...]",
            footer = "",
            description = "Takes back what was chosen, so that the usual holds again.")
    int unset(
            @Parameters(paramLabel = "KEY", arity = "1..*", description = "As `list` shows it.")
                    List<String> keys) {
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        keys.forEach(key -> changes.put(key, NullNode.getInstance()));
        return change(changes);
    }

    @Command(
            name = "history",
            customSynopsis = "./vitrine settings history [OPTION...]",
            footer = "",
            description = "Lists who changed what, newest first.")
    int history(
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How many changes, from 1 to 1000 (default: 20).")
                    int limit,
            @Option(
                            names = "--after",
                            paramLabel = "CURSOR",
                            description = "Behind a page: its next_cursor.")
                    @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw new UnusableException(
                    "--limit cannot be " + limit, "Choose a number from 1 to " + MOST, null);
        }
        try (SettingsDesk desk = desk()) {
            Slice<SettingChange> page =
                    desk.settings().history(desk.workspace(), cursor(after), limit);
            answer(() -> lines.changes(page.entries()), SettingsAnswers.Page.of(page));
            if (!json && page.nextText() != null) {
                terminal.say("More: ./vitrine settings history --after " + page.nextText());
            }
        }
        return 0;
    }

    @Command(
            name = "set-secret",
            customSynopsis = "./vitrine settings set-secret NAME [OPTION...] < FILE",
            footer = "",
            description = {
                "Keeps a key for somebody else's service, sealed. It is read from standard input, or asked for."
            })
    int keepSecret(
            @Parameters(paramLabel = "NAME", description = "As `list` shows it.") String name,
            @Parameters(arity = "0..*", hidden = true) @Nullable List<String> more) {
        if (more != null) {
            throw new UnusableException(
                    "A key is no argument: every process of this machine can read those",
                    "Pipe it into the command, or type it when you are asked",
                    null);
        }
        try (SettingsDesk desk = desk()) {
            KnownSecret secret = desk.secrets().named(name);
            VendorSecret value = VendorSecret.parse(entry.read(secret.sentence() + ": "));
            var kept = desk.secrets().put(desk.workspace(), Author.COMMAND_LINE, secret, value);
            terminal.say(
                    "Kept, sealed. Where "
                            + secret.variable()
                            + " is set in the environment, that one is used instead.");
            answer(() -> lines.secrets(List.of(kept)), SecretsAnswers.Shown.of(kept));
        }
        return 0;
    }

    @Command(
            name = "delete-secret",
            customSynopsis = "./vitrine settings delete-secret NAME [OPTION...]",
            footer = "",
            description = "Forgets a key for somebody else's service, for good.")
    int deleteSecret(
            @Parameters(paramLabel = "NAME", description = "As `list` shows it.") String name) {
        try (SettingsDesk desk = desk()) {
            desk.secrets()
                    .delete(desk.workspace(), Author.COMMAND_LINE, desk.secrets().named(name));
            var left = desk.secrets().one(desk.workspace(), name);
            answer(() -> lines.secrets(List.of(left)), SecretsAnswers.Shown.of(left));
        }
        return 0;
    }

    @Command(
            name = "rotate-keys",
            customSynopsis = "./vitrine settings rotate-keys [--drop-old] [OPTION...]",
            footer = "",
            description = {
                "Seals all secrets of all workspaces with a new key, while the service runs.",
                "The key is added to keys.json. It can be stopped anywhere; the same command does it again.",
                "Services on other machines need a copy of the new keys.json at once."
            })
    int rotateKeys(
            @Option(
                            names = "--drop-old",
                            description =
                                    "Deletes the old keys afterwards: backups made before cannot be opened any more.")
                    boolean dropOld) {
        try (Database database = data.existingDatabase()) {
            var vault = data.vault(database);
            var change = new KeyChange(database, vault, SealedSecrets.columns(database, vault));
            List<KeyChange.Part> parts =
                    change.run(
                            (table, done) ->
                                    terminal.board(
                                            List.of(
                                                    "%s: %,d sealed anew …"
                                                            .formatted(table, done))));
            terminal.board(List.of());
            int dropped = dropOld ? change.dropOldKeys() : 0;
            answer(() -> lines.parts(parts), new SettingsLines.Changed(parts, dropped));
            terminal.say(
                    dropOld
                            ? "A new key seals from now on; old keys dropped: " + dropped + "."
                            : "A new key seals from now on. The old ones open what was copied before, until --drop-old.");
            if (parts.stream().anyMatch(part -> part.unreadable() > 0)) {
                terminal.say(
                        "What is unreadable was sealed with a keys.json that is not there any more.");
            }
        }
        return 0;
    }

    private int change(Map<String, JsonNode> changes) {
        try (SettingsDesk desk = desk()) {
            Settings.State state =
                    desk.settings().change(desk.workspace(), Author.COMMAND_LINE, null, changes);
            List<SettingValue> changed =
                    state.values().stream()
                            .filter(value -> changes.containsKey(value.setting().key()))
                            .toList();
            answer(
                    () -> lines.settings(changed),
                    SettingsAnswers.All.of(new Settings.State(state.version(), changed)));
        }
        return 0;
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        try {
            return text == null ? null : Cursor.parse(text);
        } catch (IllegalArgumentException failure) {
            throw new UnusableException(
                    "--after cannot be " + text, "Take it from the page before", failure);
        }
    }

    private void answer(Supplier<String> forPeople, Object forPrograms) {
        terminal.answer(json ? ResultJson.pretty(forPrograms) : forPeople.get());
    }

    private SettingsDesk desk() {
        return SettingsDesk.open(data, surroundings, workspace);
    }
}
