package dev.vitrine.cli.serve;

import dev.vitrine.database.Database;
import dev.vitrine.vault.SealedColumn;
import dev.vitrine.vault.Vault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// What a service keeps, for commands beside it: the option `--data`, and where it leads.
public final class ServiceData {
    private final Surroundings surroundings;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Where the service keeps everything (default: ~/.vitrine).")
    private @Nullable Path data;

    /// The data of a service in those surroundings.
    public ServiceData(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    DataFolder folder() {
        return DataFolder.of(data, surroundings.userFolder());
    }

    /// Its database, or a new one.
    Database database() {
        DataFolder folder = folder();
        if (surroundings.databaseUrl() == null) {
            folder.make();
        }
        return surroundings.database(folder);
    }

    /// Its database.
    ///
    /// @throws UnusableException when there is none
    Database existingDatabase() {
        DataFolder folder = folder();
        if (surroundings.databaseUrl() == null) {
            folder.requireDatabase();
        }
        return surroundings.database(folder);
    }

    /// What seals its secrets.
    ///
    /// @throws UnusableException when there are secrets, sealed with keys that are somewhere else
    Vault vault(Database database) {
        Vault vault = Vault.at(folder().keys());
        if (!vault.hasKeys()
                && SealedSecrets.columns(database, vault).stream().anyMatch(SealedColumn::isUsed)) {
            throw new UnusableException(
                    folder().keys()
                            + " is missing, with which the secrets of this database are sealed",
                    "Name the folder of your service with --data, or put the file back from a backup",
                    null);
        }
        return vault;
    }
}
