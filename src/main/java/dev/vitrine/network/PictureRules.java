package dev.vitrine.network;

import dev.vitrine.picture.PictureFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a network refuses in a picture. Absent limits are not enforced by the network.
///
/// @param formats accepted formats, the one to prefer first
/// @param maxBytes the largest file
/// @param minRatio the narrowest width / height
/// @param maxRatio the widest width / height
/// @param minWidth in pixels
/// @param maxWidth in pixels
/// @param maxPixels width × height
/// @param maxPictures in one post
/// @param source where these numbers come from
public record PictureRules(
        List<PictureFormat> formats,
        @Nullable Long maxBytes,
        @Nullable Double minRatio,
        @Nullable Double maxRatio,
        @Nullable Integer minWidth,
        @Nullable Integer maxWidth,
        @Nullable Long maxPixels,
        int maxPictures,
        String source) {
    public PictureRules {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A network accepts at least one picture format");
        }
    }
}
