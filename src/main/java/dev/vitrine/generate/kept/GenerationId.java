package dev.vitrine.generate.kept;

import java.util.UUID;

/// Names a generation.
public record GenerationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
