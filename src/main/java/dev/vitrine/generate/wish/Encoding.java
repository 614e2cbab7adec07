package dev.vitrine.generate.wish;

import dev.vitrine.picture.PictureFormat;
import org.jspecify.annotations.Nullable;

/// How a picture is written into its file.
///
/// @param compression of PNG, 0 (fast) to 9 (small); absent for the usual
/// @param quality of the others, 1 to 100; absent to find it by likeness
public record Encoding(
        PictureFormat format, @Nullable Integer compression, @Nullable Integer quality) {
    /// PNG, compressed as usual.
    public static final Encoding USUAL = new Encoding(PictureFormat.PNG, null, null);

    public Encoding {
        if (!format.writable()) {
            throw new IllegalArgumentException(
                    "A picture is written as png, jpeg, webp or avif, not as "
                            + format.extension());
        }
        if (compression != null && (compression < 0 || compression > 9)) {
            throw new IllegalArgumentException(
                    "The compression is 0 (fast) to 9 (small), not " + compression);
        }
        if (quality != null && (quality < 1 || quality > 100)) {
            throw new IllegalArgumentException("The quality is 1 to 100, not " + quality);
        }
        if (compression != null && format != PictureFormat.PNG) {
            throw new IllegalArgumentException(
                    "A compression is for PNG; " + format.name() + " has a quality");
        }
        if (quality != null && format == PictureFormat.PNG) {
            throw new IllegalArgumentException(
                    "A quality is for JPEG, WebP and AVIF; PNG loses nothing and has a compression");
        }
    }
}
