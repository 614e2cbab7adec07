package dev.vitrine.store.cloudinary;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a picture is to be uploaded.
///
/// @param folder in which it will be; empty for none
/// @param publicId what it will be called there, over one that is there; absent for a name made of
///   its content and transformation, so that the same is never uploaded twice
/// @param transformation applied before it is kept, as in `c_fill,w_1080`; empty for none
/// @param eager transformations made at once instead of when somebody first asks
public record UploadOrder(
        String folder, @Nullable String publicId, String transformation, List<String> eager) {
    // They come first, because what follows is checked with them.
    private static final Pattern NAME = Pattern.compile("[\\w./-]{1,200}");
    private static final Pattern TRANSFORMATION = Pattern.compile("[!-~&&[^?#&\"<>\\\\]]{0,2000}");

    /// As Instagram takes every picture.
    public static final UploadOrder INSTAGRAM =
            new UploadOrder(
                    "instagram", null, "c_fill,g_auto,w_1080,h_1080,f_jpg,q_auto", List.of());

    public UploadOrder {
        eager = List.copyOf(eager);
        if (!folder.isEmpty() && !NAME.matcher(folder).matches()) {
            throw new IllegalArgumentException("No folder at Cloudinary: " + folder);
        }
        if (publicId != null && !NAME.matcher(publicId).matches()) {
            throw new IllegalArgumentException("No public id at Cloudinary: " + publicId);
        }
        checkTransformation(transformation);
        eager.forEach(UploadOrder::checkTransformation);
    }

    /// The same under a name.
    public UploadOrder named(String name) {
        return new UploadOrder(folder, name, transformation, eager);
    }

    static void checkTransformation(String transformation) {
        if (!TRANSFORMATION.matcher(transformation).matches()) {
            throw new IllegalArgumentException(
                    "No transformation of Cloudinary, or not escaped: " + transformation);
        }
    }
}
