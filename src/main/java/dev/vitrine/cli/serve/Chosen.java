package dev.vitrine.cli.serve;

import dev.vitrine.database.Database;
import dev.vitrine.vault.Vault;
import dev.vitrine.workspace.secret.Secrets;
import dev.vitrine.workspace.setting.History;
import dev.vitrine.workspace.setting.SettingRegister;
import dev.vitrine.workspace.setting.Settings;
import dev.vitrine.workspace.setting.known.KnownSettings;

/// What workspaces have chosen. Rooms that declare settings of their own are named here.
public record Chosen(Settings settings, Secrets secrets) {
    static Chosen in(Database database, Vault vault, Surroundings surroundings) {
        var history = new History(database, surroundings.clock(), surroundings.ids());
        return new Chosen(
                new Settings(
                        database,
                        new SettingRegister(KnownSettings.all()),
                        history,
                        surroundings.clock()),
                new Secrets(database, vault, surroundings.environment(), history));
    }
}
