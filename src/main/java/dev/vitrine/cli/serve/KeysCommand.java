package dev.vitrine.cli.serve;

import dev.vitrine.cli.screen.Terminal;
import dev.vitrine.database.Database;
import dev.vitrine.workspace.ApiKey;
import dev.vitrine.workspace.Scope;
import dev.vitrine.workspace.Workspaces;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vitrine keys`: keys for programs that call the service.
@Command(
        name = "keys",
        customSynopsis = "./vitrine keys create|list|revoke [OPTION...]",
        description = "Makes, lists and ends the keys with which programs call the service.",
        footer = {
            "",
            "Examples:",
            "  ./vitrine keys create shop --scopes read,write",
            "  ./vitrine keys list",
            "  ./vitrine keys revoke 0b6f7c1e-5d0c-4c39-9f0e-6a1f2e0c7b11"
        })
public final class KeysCommand {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin private final ServiceData data;

    /// The command, started in those surroundings.
    public KeysCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
        data = new ServiceData(surroundings);
    }

    @Command(
            name = "create",
            customSynopsis = "./vitrine keys create NAME [OPTION...]",
            footer = "",
            description = "Makes a key and shows it, this once.")
    int create(
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(
                            names = "--scopes",
                            split = ",",
                            paramLabel = "SCOPE",
                            defaultValue = "read,write",
                            description = "read, write, publish, admin (default: read,write).")
                    List<String> scopes,
            @Option(
                            names = "--workspace",
                            paramLabel = "NAME",
                            defaultValue = Workspaces.MAIN,
                            description = "Whose things it opens (default: main).")
                    String workspace) {
        EnumSet<Scope> known = EnumSet.noneOf(Scope.class);
        for (String scope : scopes) {
            try {
                known.add(Scope.parse(scope));
            } catch (IllegalArgumentException failure) {
                throw new UnusableException(
                        String.valueOf(failure.getMessage()),
                        "Choose some of read, write, publish and admin",
                        failure);
            }
        }
        try (Database database = data.database()) {
            Workspaces.NewKey key = workspaces(database).createKey(workspace, name, known);
            terminal.say("Shown this once:");
            terminal.answer(key.secret());
        }
        return 0;
    }

    @Command(
            name = "list",
            customSynopsis = "./vitrine keys list [--data DIR]",
            footer = "",
            description = "Lists every key.")
    int list() {
        try (Database database = data.existingDatabase()) {
            var text = new StringBuilder();
            text.append(row("Id", "Workspace", "Name", "Key", "Scopes", "Last used", "State"));
            for (ApiKey key : workspaces(database).keys()) {
                text.append(
                        row(
                                key.id().toString(),
                                key.workspace(),
                                key.name(),
                                key.beginning() + "…",
                                key.scopes().stream()
                                        .sorted()
                                        .map(Scope::label)
                                        .collect(Collectors.joining(",")),
                                key.lastUsedAt() == null ? "never" : key.lastUsedAt().toString(),
                                key.revokedAt() == null ? "works" : "revoked"));
            }
            terminal.answer(text.toString().stripTrailing());
        }
        return 0;
    }

    @Command(
            name = "revoke",
            customSynopsis = "./vitrine keys revoke ID [--data DIR]",
            footer = "",
            description = "Ends a key, at once and for good.")
    int revoke(@Parameters(paramLabel = "ID", description = "As `keys list` shows it.") String id) {
        try (Database database = data.existingDatabase()) {
            Workspaces workspaces = workspaces(database);
            if (!workspaces.revoke(id(id, workspaces.keys()))) {
                throw new UnusableException("No key that works has the id " + id, seeList(), null);
            }
            terminal.say("Revoked.");
        }
        return 0;
    }

    /// Names are no ids, because several keys may have the same.
    private UUID id(String word, List<ApiKey> keys) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException failure) {
            String ids =
                    keys.stream()
                            .filter(key -> key.name().equals(word) && key.revokedAt() == null)
                            .map(key -> key.id().toString())
                            .collect(Collectors.joining(" or "));
            throw new UnusableException(
                    "A key is ended by its id, and '" + word + "' is none",
                    ids.isEmpty() ? seeList() : "The id of " + word + " is " + ids,
                    failure);
        }
    }

    private String seeList() {
        return "The ids are in ./vitrine keys list" + data.folder().option();
    }

    private Workspaces workspaces(Database database) {
        return new Workspaces(database, surroundings.clock(), surroundings.ids());
    }

    private static String row(String... cells) {
        return String.format(
                Locale.ROOT, "%-36s  %-12s  %-16s  %-9s  %-26s  %-20s  %s%n", (Object[]) cells);
    }
}
