package dev.vitrine.workspace.setting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What somebody has changed.
///
/// @param former absent when nothing was chosen
/// @param value absent when it was taken back
/// @param by for people: who it was
public record SettingChange(
        UUID id,
        String key,
        @Nullable JsonNode former,
        @Nullable JsonNode value,
        Instant at,
        Author author,
        String by) {}
