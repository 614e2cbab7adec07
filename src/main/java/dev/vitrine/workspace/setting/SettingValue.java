package dev.vitrine.workspace.setting;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A setting as it stands.
///
/// @param chosen what was chosen; absent when nothing was
/// @param changed the last change; absent when there was none
/// @param trouble why what was chosen cannot be; absent when it can
public record SettingValue(
        Setting<?> setting,
        @Nullable JsonNode chosen,
        @Nullable SettingChange changed,
        @Nullable String trouble) {
    static SettingValue of(
            Setting<?> setting, @Nullable JsonNode chosen, @Nullable SettingChange changed) {
        return new SettingValue(setting, chosen, changed, trouble(setting, chosen));
    }

    /// What holds, as JSON.
    public JsonNode value() {
        return chosen == null ? setting.usualJson() : chosen;
    }

    /// Versions of the program differ in what they allow.
    private static @Nullable String trouble(Setting<?> setting, @Nullable JsonNode chosen) {
        if (chosen == null) {
            return null;
        }
        try {
            setting.checked(chosen);
            return null;
        } catch (SettingException failure) {
            return failure.problem().line();
        }
    }
}
