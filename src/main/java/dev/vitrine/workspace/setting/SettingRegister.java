package dev.vitrine.workspace.setting;

import dev.vitrine.problem.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All settings that there are, in the order of their keys.
public final class SettingRegister {
    private final Map<String, Setting<?>> settings = new TreeMap<>();

    /// Those that the rooms declare.
    public SettingRegister(Collection<Setting<?>> declared) {
        for (Setting<?> setting : declared) {
            if (settings.put(setting.key(), setting) != null) {
                throw new IllegalArgumentException(setting.key() + " is declared twice");
            }
        }
    }

    /// All of them.
    public List<Setting<?>> all() {
        return List.copyOf(settings.values());
    }

    /// The setting of that key.
    ///
    /// @throws SettingException when there is none
    Setting<?> named(String key, ErrorCode otherwise) {
        Setting<?> setting = settings.get(key);
        if (setting == null) {
            throw SettingException.unknown(key, nearest(key), otherwise);
        }
        return setting;
    }

    /// Refuses a setting that nobody could change.
    void require(Setting<?> setting) {
        if (!setting.equals(settings.get(setting.key()))) {
            throw new IllegalArgumentException(setting.key() + " is not in the register");
        }
    }

    private @Nullable String nearest(String key) {
        return Nearest.to(key, new ArrayList<>(settings.keySet()));
    }
}
