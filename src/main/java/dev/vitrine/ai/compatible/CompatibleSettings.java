package dev.vitrine.ai.compatible;

import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.wire.Credential;
import org.jspecify.annotations.Nullable;

/// Where a server is, and what it is asked for.
///
/// @param base with `/v1` at its end, for example `http://localhost:11434/v1`
/// @param key empty for a server that wants none
/// @param pictureModel which of its models makes pictures, as the server calls it; absent when it
///   makes none
/// @param languageModel which of its models looks and writes; absent when it does not
public record CompatibleSettings(
        BaseAddress base,
        Credential key,
        @Nullable String pictureModel,
        @Nullable String languageModel) {
    public CompatibleSettings {
        if (pictureModel == null && languageModel == null) {
            throw new IllegalArgumentException(
                    "A server at " + base + " needs the name of a model");
        }
        check(pictureModel);
        check(languageModel);
    }

    private static void check(@Nullable String model) {
        if (model != null) {
            new ModelId("compatible", model);
        }
    }
}
