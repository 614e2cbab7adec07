package dev.vitrine.render.encode;

/// Structural similarity of two pictures' luma (Wang, Bovik, Sheikh, Simoncelli 2004), over windows
/// of 8×8 pixels that stand 4 pixels apart.
///
/// A window's five sums are put together from those of 4×4 blocks, so every pixel is read once.
public final class Ssim {
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);
    private static final int BLOCK = 4;
    private static final int WINDOW_PIXELS = 64;
    private static final int SUMS = 5;

    private Ssim() {}

    /// Mean similarity from -1 to 1; 1 means equal. Both lumas have `width × height` samples, each
    /// edge at least 8.
    public static double of(byte[] first, byte[] second, int width, int height) {
        int columns = width / BLOCK;
        int rows = height / BLOCK;
        if (columns < 2 || rows < 2) {
            throw new IllegalArgumentException("Too small to compare: " + width + "×" + height);
        }
        int[] above = new int[columns * SUMS];
        int[] below = new int[columns * SUMS];
        sum(first, second, width, 0, above);
        double total = 0;
        for (int row = 1; row < rows; row++) {
            sum(first, second, width, row, below);
            total += row(above, below, columns);
            int[] spare = above;
            above = below;
            below = spare;
        }
        return total / ((double) (columns - 1) * (rows - 1));
    }

    /// The luma of interleaved 8-bit RGB, as Rec. 601 weighs it.
    public static byte[] luma(byte[] rgb, int bands) {
        byte[] luma = new byte[rgb.length / bands];
        int at = 0;
        for (int i = 0; i < luma.length; i++, at += bands) {
            luma[i] =
                    bands < 3
                            ? rgb[at]
                            : weigh(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
        }
        return luma;
    }

    private static byte weigh(int red, int green, int blue) {
        return (byte) ((77 * red + 150 * green + 29 * blue + 128) >> 8);
    }

    private static void sum(byte[] first, byte[] second, int width, int row, int[] sums) {
        int at = 0;
        for (int column = 0; at < sums.length; column++) {
            int a = 0;
            int b = 0;
            int aa = 0;
            int bb = 0;
            int ab = 0;
            int line = row * BLOCK * width + column * BLOCK;
            for (int y = 0; y < BLOCK; y++, line += width) {
                for (int x = line; x < line + BLOCK; x++) {
                    int p = first[x] & 0xff;
                    int q = second[x] & 0xff;
                    a += p;
                    b += q;
                    aa += p * p;
                    bb += q * q;
                    ab += p * q;
                }
            }
            sums[at++] = a;
            sums[at++] = b;
            sums[at++] = aa;
            sums[at++] = bb;
            sums[at++] = ab;
        }
    }

    private static double row(int[] above, int[] below, int columns) {
        double total = 0;
        for (int column = 0; column < columns - 1; column++) {
            int left = column * SUMS;
            int right = left + SUMS;
            total +=
                    window(
                            above[left] + above[right] + below[left] + below[right],
                            above[left + 1] + above[right + 1] + below[left + 1] + below[right + 1],
                            above[left + 2] + above[right + 2] + below[left + 2] + below[right + 2],
                            above[left + 3] + above[right + 3] + below[left + 3] + below[right + 3],
                            above[left + 4]
                                    + above[right + 4]
                                    + below[left + 4]
                                    + below[right + 4]);
        }
        return total;
    }

    private static double window(double a, double b, double aa, double bb, double ab) {
        double meanA = a / WINDOW_PIXELS;
        double meanB = b / WINDOW_PIXELS;
        double varianceA = aa / WINDOW_PIXELS - meanA * meanA;
        double varianceB = bb / WINDOW_PIXELS - meanB * meanB;
        double covariance = ab / WINDOW_PIXELS - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }
}
