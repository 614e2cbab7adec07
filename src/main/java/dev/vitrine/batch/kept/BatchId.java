package dev.vitrine.batch.kept;

import java.util.UUID;

/// Names a batch.
public record BatchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
