package dev.vitrine.render;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rendition asked for.
///
/// @param stem the file's name without its ending, for example `instagram-square`
/// @param size in pixels
/// @param accepted formats that may be used, the one to prefer first
/// @param maxBytes the largest file; absent when there is no limit
public record RenditionOrder(
        String stem, Size size, List<PictureFormat> accepted, @Nullable Long maxBytes) {
    public RenditionOrder {
        accepted = List.copyOf(accepted);
        if (accepted.stream().noneMatch(PictureFormat::writable)) {
            throw new IllegalArgumentException(
                    stem + " accepts no format that is written: " + accepted);
        }
    }
}
