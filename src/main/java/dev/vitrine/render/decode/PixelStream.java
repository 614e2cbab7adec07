package dev.vitrine.render.decode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.vips.VipsException;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/// Reads ordinary pictures from top to bottom while somebody writes what is made of them, so that
/// never more than some rows are in memory.
public final class PixelStream {
    private static final Set<PictureFormat> FORMATS =
            Set.of(PictureFormat.JPEG, PictureFormat.WEBP, PictureFormat.PNG);
    private static final Set<String> COLOURS = Set.of("RGB", "grey");

    private final Decoder decoder;

    /// A stream of what the decoder reads.
    public PixelStream(Decoder decoder) {
        this.decoder = decoder;
    }

    /// Whether a picture can be read so: opaque, 8-bit, without colours that must be converted
    /// before anything else.
    public static boolean suits(Header header) {
        return FORMATS.contains(header.format())
                && !header.transparent()
                && COLOURS.contains(header.colours());
    }

    /// The pixels as they are stored, at the smallest size that is at least `scale` of the
    /// original. They can be read once.
    public VipsImage open(VipsScope scope, Path file, Header header, double scale) {
        int shrink = Math.max(1, (int) (1 / Math.min(1, scale) + 1e-6));
        return translated(file, header, () -> decoder.stored(scope, file, header, shrink));
    }

    /// Such pixels, resized meanwhile, as 8-bit sRGB: converting after resizing is less work.
    public static VipsImage inSrgb(VipsImage pixels) {
        return Decoder.inSrgb(pixels);
    }

    /// Runs what reads the pixels.
    ///
    /// @throws UnusableImageException when the file turns out to be damaged
    public <T> T translated(Path file, Header header, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (VipsException failure) {
            throw decoder.damaged(file, header.format(), failure);
        }
    }
}
