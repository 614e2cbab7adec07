package dev.vitrine.workspace.setting;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something that a workspace can choose, declared by the room that acts upon it.
///
/// @param key such as `spend.cap.day`
/// @param sentence what it is for, without a full stop
/// @param usual what holds where nothing was chosen
public record Setting<T extends @Nullable Object>(
        String key, String sentence, T usual, Kind<T> kind) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(\\.[a-z_]+)+");

    public Setting {
        if (!FORM.matcher(key).matches() || sentence.isBlank()) {
            throw new IllegalArgumentException("No setting can be called " + key);
        }
    }

    /// What holds where nothing was chosen, as JSON.
    public JsonNode usualJson() {
        return kind.writer().apply(usual);
    }

    /// Reads a value that somebody has chosen.
    ///
    /// @throws SettingException when it cannot be
    T read(JsonNode node) {
        try {
            return kind.reader().apply(node);
        } catch (IllegalArgumentException failure) {
            throw SettingException.wrongValue(this, node, failure);
        }
    }

    /// A value as it is kept.
    ///
    /// @throws SettingException when it cannot be
    JsonNode checked(JsonNode node) {
        return kind.writer().apply(read(node));
    }
}
