package dev.vitrine.render.vips;

/// Colours as lightness and two opponent colours, of which TIFF knows several codings.
public final class CieLab {
    private static final int INTERPRETATION_LAB = 13;
    private static final int INTERPRETATION_LABQ = 16;
    private static final int INTERPRETATION_LABS = 21;
    private static final int EXCLUSIVE_OR = 2;

    /// Unsigned opponent colours are moved by this much.
    private static final double MIDDLE = 128;

    private CieLab() {}

    /// Whether the samples of an image are such colours.
    public static boolean in(VipsImage image) {
        return switch (image.scope().library().images().interpretation(image.handle())) {
            case INTERPRETATION_LAB, INTERPRETATION_LABQ, INTERPRETATION_LABS -> true;
            default -> false;
        };
    }

    /// Such an image as 8-bit sRGB without alpha: libvips reads no alpha channel beside them right.
    public static VipsImage toSrgb(VipsImage image) {
        // Four bands of 8 bits are not four samples, but three packed ones.
        boolean alpha = image.bands() > 3 && !image.is8Bit();
        return (alpha ? image.bands(0, 3) : image).toSrgb();
    }

    /// Such an image out of samples that were read as if they were RGB.
    ///
    /// @param signed whether the opponent colours are signed bytes, as in photometric
    ///   interpretation 8 of TIFF; otherwise they are as ICC has them, 8 or 16 bits
    public static VipsImage of(VipsImage samples, boolean signed) {
        VipsImage colours = samples.bands(0, 3);
        VipsImage unsigned =
                signed
                        ? colours.operation("boolean_const")
                                .with("boolean", EXCLUSIVE_OR)
                                .with("c", new double[] {0, MIDDLE, MIDDLE})
                                .image(samples.scope())
                        : colours;
        double unit = samples.is8Bit() ? 1 : 256;
        double white = samples.is8Bit() ? 255 : 0xff00;
        return unsigned.operation("linear")
                .with("a", new double[] {100 / white, 1 / unit, 1 / unit})
                .with("b", new double[] {0, -MIDDLE, -MIDDLE})
                .image(samples.scope())
                .operation("copy")
                .with("interpretation", INTERPRETATION_LAB)
                .image(samples.scope());
    }
}
