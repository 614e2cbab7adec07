package dev.vitrine.render.encode;

/// Tells a drawing from a photo: in a drawing most neighbours are exactly equal.
final class Flatness {
    /// From this share on a picture counts as a drawing.
    static final double DRAWING = 0.6;

    private Flatness() {}

    /// The share of horizontal neighbours with the same luma, 0 to 1.
    static double of(byte[] luma, int width) {
        long equal = 0;
        long pairs = 0;
        for (int row = 0; row + width <= luma.length; row += width) {
            for (int x = row + 1; x < row + width; x++) {
                equal += luma[x] == luma[x - 1] ? 1 : 0;
            }
            pairs += width - 1;
        }
        return (double) equal / pairs;
    }
}
