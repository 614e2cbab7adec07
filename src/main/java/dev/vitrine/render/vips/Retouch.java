package dev.vitrine.render.vips;

import dev.vitrine.picture.Colour;
import org.jspecify.annotations.Nullable;

/// What is done to finished pixels: turned, mirrored, sharpened, masked, labelled; and words as
/// pixels. All of it makes a new image in the scope of the old.
public final class Retouch {
    private static final int INTERPRETATION_GREY = 1;
    private static final int QUARTERS = 90;
    private static final int BLEND_DEST_IN = 8;
    private static final int DOTS_PER_INCH = 72;
    private static final int WRAP_WORD_CHAR = 2;

    private Retouch() {}

    /// Turned clockwise; the corners that appear are transparent.
    public static VipsImage turned(VipsImage image, int degrees) {
        if (degrees % QUARTERS == 0) {
            return image.operation("rot")
                    .with("angle", degrees / QUARTERS % 4)
                    .image(image.scope());
        }
        return image.withAlpha()
                .premultiplied()
                .operation("similarity")
                .with("angle", (double) degrees)
                .image(image.scope())
                .unpremultiplied();
    }

    /// Mirrored.
    public static VipsImage mirrored(VipsImage image, boolean horizontally) {
        return image.operation("flip").with("direction", horizontally ? 0 : 1).image(image.scope());
    }

    /// Without colour, still as three bands.
    public static VipsImage grey(VipsImage image) {
        return image.operation("colourspace")
                .with("space", INTERPRETATION_GREY)
                .image(image.scope())
                .toSrgb();
    }

    /// Sharpened where there is detail, in lightness alone.
    ///
    /// @param slope how much is added to what stands out; 3 is usual after shrinking
    public static VipsImage sharpened(VipsImage image, double slope) {
        return image.operation("sharpen")
                .with("sigma", 0.8)
                .with("m2", slope)
                .with("y2", 20.0)
                .with("y3", 30.0)
                .image(image.scope())
                .toSrgb();
    }

    /// As transparent as the alpha channel of a mask of the same size, or more.
    public static VipsImage masked(VipsImage image, VipsImage mask) {
        return image.scope()
                .operation("composite2")
                .with("base", image)
                .with("overlay", mask)
                .with("mode", BLEND_DEST_IN)
                .image(image.scope())
                .to8Bit();
    }

    /// With an XMP packet that goes into the file; whatever the picture brought along does not.
    public static VipsImage labelled(VipsImage image, byte[] packet) {
        VipsImage copy = image.operation("copy").image(image.scope());
        ImageCalls calls = image.scope().library().images();
        calls.assignBytes(copy.handle(), Saver.XMP, packet);
        calls.assignBytes(copy.handle(), Saver.LABELLED, new byte[] {1});
        return copy;
    }

    /// Words in a colour on nothing, cut to their ink.
    ///
    /// @param font as Pango names it, for example `Arial Bold 60`; the size is in pixels
    /// @param width where lines break; absent to break nowhere
    public static VipsImage words(
            VipsScope scope, String words, String font, Colour colour, @Nullable Integer width) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        Operation text =
                scope.operation("text")
                        .with("text", "<span foreground=\"" + colour + "\">" + escaped + "</span>")
                        .with("font", font)
                        .with("dpi", DOTS_PER_INCH)
                        .with("rgba", true);
        if (width != null) {
            text.with("width", width).with("wrap", WRAP_WORD_CHAR);
        }
        return text.image(scope);
    }
}
