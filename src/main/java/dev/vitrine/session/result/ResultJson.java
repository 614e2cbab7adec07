package dev.vitrine.session.result;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON, the way they stand in results.
public final class ResultJson {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .annotationIntrospector(new CompleteRecords())
                    .build();

    private static final ObjectWriter PRETTY = MAPPER.writer(SerializationFeature.INDENT_OUTPUT);

    private static final ObjectWriter CANONICAL =
            MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ResultJson() {}

    /// For people and for files.
    public static String pretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /// In one line, for keeping. Null is kept as `null`.
    public static String compact(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// In one line that is the same in every process: for comparing, with maps in the order of
    /// their keys.
    public static String canonical(Object value) {
        return CANONICAL.writeValueAsString(value);
    }

    /// Reads what was kept.
    ///
    /// @throws tools.jackson.core.JacksonException when it is something else
    public static <T extends @Nullable Object> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }
}
