package dev.vitrine.workspace;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key as it can be shown after its first day.
///
/// @param workspace the name of its workspace
/// @param name what somebody calls it
/// @param beginning its first characters, to tell it from others
/// @param lastUsedAt to the minute; absent when it never was
/// @param revokedAt absent while it works
public record ApiKey(
        UUID id,
        String workspace,
        String name,
        String beginning,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }
}
