package dev.vitrine.render.decode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.vips.Interlacing;
import dev.vitrine.render.vips.VipsImage;

/// What of a picture is in memory while it is decoded, besides the pixels that come out. Formats
/// that are read row by row hold next to nothing.
final class Held {
    private static final int BYTES_PER_COEFFICIENT = 2;
    private static final int BYTES_PER_CANVAS_PIXEL = 4;

    /// A sample in the decoder's frames, as they are put together, and as it is handed over:
    /// measured at 25 megapixels.
    private static final int AV1_BYTES = 5;

    private static final int AV1_BYTES_WHEN_DEEP = 6;

    private Held() {}

    static long bytes(PictureFormat format, VipsImage image) {
        long pixels = image.size().pixels();
        long samples = pixels * image.bands();
        long whole = image.is8Bit() ? samples : 2 * samples;
        return switch (format) {
            case PNG -> Interlacing.in(image) ? whole : 0;
            case JPEG -> Interlacing.in(image) ? samples * BYTES_PER_COEFFICIENT : 0;
            case WEBP, GIF -> pixels * BYTES_PER_CANVAS_PIXEL;
            case AVIF, HEIC -> samples * (image.is8Bit() ? AV1_BYTES : AV1_BYTES_WHEN_DEEP);
            case TIFF, BMP -> 0;
        };
    }
}
