package dev.vitrine.workspace.secret;

import dev.vitrine.workspace.setting.SettingChange;
import org.jspecify.annotations.Nullable;

/// What may be known of a key.
///
/// @param inEnvironment whether its environment variable is set, which wins
/// @param stored whether one is kept
/// @param ending its last characters if one is kept; empty where it is too short for that
/// @param changed the last change; absent when there was none
public record KeptSecret(
        KnownSecret secret,
        boolean inEnvironment,
        boolean stored,
        String ending,
        @Nullable SettingChange changed) {
    /// Whether there is a key at all.
    public boolean isSet() {
        return inEnvironment || stored;
    }
}
