package dev.vitrine.network;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
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
/// @param minPictures 1 where a post without a picture is refused
/// @param within the box a picture fits into, upright or lying
/// @param sameSize whether all pictures of a post have the same width and height
public record PictureRules(
        List<PictureFormat> formats,
        @Nullable Long maxBytes,
        @Nullable Double minRatio,
        @Nullable Double maxRatio,
        @Nullable Integer minWidth,
        @Nullable Integer maxWidth,
        @Nullable Long maxPixels,
        int maxPictures,
        String source,
        int minPictures,
        @Nullable Size within,
        boolean sameSize) {
    public PictureRules {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A network accepts at least one picture format");
        }
    }

    /// Rules for networks that take posts without a picture, and pictures of any size beside each
    /// other.
    public PictureRules(
            List<PictureFormat> formats,
            @Nullable Long maxBytes,
            @Nullable Double minRatio,
            @Nullable Double maxRatio,
            @Nullable Integer minWidth,
            @Nullable Integer maxWidth,
            @Nullable Long maxPixels,
            int maxPictures,
            String source) {
        this(
                formats,
                maxBytes,
                minRatio,
                maxRatio,
                minWidth,
                maxWidth,
                maxPixels,
                maxPictures,
                source,
                0,
                null,
                false);
    }
}
