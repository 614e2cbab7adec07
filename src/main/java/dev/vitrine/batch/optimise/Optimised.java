package dev.vitrine.batch.optimise;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import org.jspecify.annotations.Nullable;

/// A picture with fewer bytes, or the news that there is none.
///
/// @param bytes the file; absent when the original stays. Handed over, not copied
/// @param format of the result, which may be the original
/// @param size of the result
/// @param before how many bytes the original has
/// @param after how many the result has
/// @param note why the original stays
public record Optimised(
        byte @Nullable [] bytes,
        PictureFormat format,
        Size size,
        boolean transparent,
        long before,
        long after,
        @Nullable String note) {
    /// Whether the original stays.
    public boolean keepsOriginal() {
        return bytes == null;
    }
}
