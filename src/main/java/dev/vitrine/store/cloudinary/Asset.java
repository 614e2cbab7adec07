package dev.vitrine.store.cloudinary;

import dev.vitrine.store.StoreKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a key is called at Cloudinary.
///
/// @param resource `image`, `video` or `raw`
/// @param type `upload` for everybody, `authenticated` for signed addresses only
record Asset(String resource, String type, String publicId) {
    static final String EVERYBODY = "upload";
    static final String SIGNED = "authenticated";
    static final String RAW = "raw";
    static final List<String> RESOURCES = List.of("image", "video", RAW);

    private static final Set<String> IMAGES =
            Set.of(
                    "avif", "bmp", "gif", "heic", "heif", "ico", "jpeg", "jpg", "jxl", "pdf", "png",
                    "svg", "tif", "tiff", "webp");
    private static final Set<String> VIDEOS =
            Set.of("avi", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "ogg", "wav", "webm");

    static Asset of(StoreKey key, String folder) {
        String resource = resource(key.extension());
        String path = key.text();
        return new Asset(
                resource,
                key.open() ? EVERYBODY : SIGNED,
                within(folder)
                        + (resource.equals(RAW) ? path : path.substring(0, path.indexOf('.'))));
    }

    /// The key of what is listed, or nothing when it is another's.
    static @Nullable StoreKey key(String resource, String publicId, String format, String folder) {
        String inside = within(folder);
        if (!publicId.startsWith(inside)) {
            return null;
        }
        String path = publicId.substring(inside.length());
        return StoreKey.ours(resource.equals(RAW) ? path : path + "." + format);
    }

    static String within(String folder) {
        return folder.isEmpty() ? "" : folder + "/";
    }

    boolean signed() {
        return type.equals(SIGNED);
    }

    private static String resource(String extension) {
        if (IMAGES.contains(extension)) {
            return "image";
        }
        return VIDEOS.contains(extension) ? "video" : RAW;
    }
}
