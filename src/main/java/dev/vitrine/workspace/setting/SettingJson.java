package dev.vitrine.workspace.setting;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values as they lie in the database; amounts keep their decimals.
final class SettingJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private SettingJson() {}

    static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : MAPPER.writeValueAsString(node);
    }

    static @Nullable JsonNode node(@Nullable String text) {
        return text == null ? null : MAPPER.readTree(text);
    }
}
