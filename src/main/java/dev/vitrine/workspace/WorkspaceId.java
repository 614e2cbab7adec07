package dev.vitrine.workspace;

import java.util.UUID;

/// Names the owner of everything.
public record WorkspaceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
