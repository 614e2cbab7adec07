package dev.vitrine.library.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names something that a workspace has.
public record AssetId(UUID value) {
    /// The same for a column that may be empty.
    public static @Nullable AssetId of(@Nullable UUID value) {
        return value == null ? null : new AssetId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
