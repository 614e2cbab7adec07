package dev.vitrine.library.asset;

import dev.vitrine.picture.Size;
import dev.vitrine.store.StoreKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a workspace has.
///
/// @param bytes where its bytes are
/// @param size in pixels, upright; absent for documents
/// @param transparent whether it has an alpha channel
/// @param seen what was seen in it; absent before it was looked at
/// @param deletedAt since when it is in the bin
public record Asset(
        AssetId id,
        UUID workspace,
        AssetKind kind,
        Blob bytes,
        @Nullable Size size,
        boolean transparent,
        Words words,
        Origin origin,
        @Nullable Seen seen,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {
    /// Bytes in a store.
    ///
    /// @param store the name of the store that has them
    public record Blob(StoreKey key, String store, String mediaType, long bytes) {}
}
