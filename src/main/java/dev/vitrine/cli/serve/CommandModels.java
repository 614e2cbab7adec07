package dev.vitrine.cli.serve;

import dev.vitrine.ai.Models;
import dev.vitrine.ai.call.PictureCheck;
import dev.vitrine.cli.vendor.ModelRoom;
import dev.vitrine.database.Database;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.Workspaces;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Models for a command. Only when the environment holds the key of a vendor that wants money is
/// the database opened, since what is paid is written down there, beside what the service pays.
public final class CommandModels implements AutoCloseable {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ModelRoom room;
    private final UUID workspace;
    private final @Nullable Database database;

    private CommandModels(ModelRoom room, UUID workspace, @Nullable Database database) {
        this.room = room;
        this.workspace = workspace;
        this.database = database;
    }

    /// Opens them.
    ///
    /// @param check looks at what vendors call pictures
    public static CommandModels open(Surroundings surroundings, PictureCheck check) {
        ModelRoom.Parts parts = parts(surroundings, check);
        if (!ModelRoom.costs(surroundings.environment())) {
            return new CommandModels(ModelRoom.free(parts), NOBODY, null);
        }
        var data = new ServiceData(surroundings);
        Database database = data.database();
        try {
            Chosen chosen =
                    Chosen.in(
                            database,
                            Vault.at(data.folder().path().resolve("keys.json")),
                            surroundings);
            UUID workspace =
                    new Workspaces(database, surroundings.clock(), surroundings.ids())
                            .named(Workspaces.MAIN)
                            .value();
            return new CommandModels(
                    ModelRoom.open(parts, database, chosen.settings(), chosen.secrets()),
                    workspace,
                    database);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    static ModelRoom.Parts parts(Surroundings surroundings, PictureCheck check) {
        return new ModelRoom.Parts(
                surroundings.environment(),
                surroundings.clock(),
                surroundings.chance(),
                surroundings.ids(),
                Thread::sleep,
                check);
    }

    /// The front door of models.
    public Models models() {
        return room.models();
    }

    /// All about them.
    public ModelRoom room() {
        return room;
    }

    /// Who pays.
    public UUID workspace() {
        return workspace;
    }

    /// Whether a call is made again of which nobody knows whether it was charged.
    public boolean payTwice(UUID payer) {
        return room.payTwice(payer);
    }

    @Override
    public void close() {
        room.close();
        if (database != null) {
            database.close();
        }
    }
}
