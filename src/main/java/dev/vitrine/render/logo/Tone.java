package dev.vitrine.render.logo;

import dev.vitrine.render.vips.VipsImage;

/// How light a piece of a picture is and how restless.
///
/// @param lightness mean luma, 0 (black) to 1 (white)
/// @param spread standard deviation of luma, 0 (one tone) to 0.5
record Tone(double lightness, double spread) {
    private static final int OPAQUE = 128;

    /// The tone of an opaque 8-bit sRGB image.
    static Tone of(VipsImage image) {
        return of(image.samples(), image.bands(), false);
    }

    /// The tone of what can be seen of an image with alpha.
    static Tone ofOpaquePart(VipsImage image) {
        return of(image.samples(), image.bands(), true);
    }

    /// Whether nothing of an image with alpha can be seen.
    static boolean isInvisible(VipsImage image) {
        byte[] samples = image.samples();
        for (int at = image.bands() - 1; at < samples.length; at += image.bands()) {
            if (samples[at] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Tone of(byte[] samples, int bands, boolean alpha) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int at = 0; at < samples.length; at += bands) {
            if (alpha && (samples[at + bands - 1] & 0xff) < OPAQUE) {
                continue;
            }
            double luma =
                    (0.299 * (samples[at] & 0xff)
                                    + 0.587 * (samples[at + 1] & 0xff)
                                    + 0.114 * (samples[at + 2] & 0xff))
                            / 255;
            sum += luma;
            squares += luma * luma;
            count++;
        }
        if (count == 0) {
            return new Tone(0, 0);
        }
        double mean = sum / count;
        return new Tone(mean, Math.sqrt(Math.max(0, squares / count - mean * mean)));
    }
}
