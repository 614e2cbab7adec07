package dev.vitrine.workspace;

import java.util.Set;
import java.util.UUID;

/// Whoever asks, known by a key.
///
/// @param workspace whose things may be seen
/// @param person on whose behalf
/// @param key which key
/// @param scopes what it may be used for
public record Caller(WorkspaceId workspace, UUID person, UUID key, Set<Scope> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// Whether the key may be used for this.
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
