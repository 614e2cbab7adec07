package dev.vitrine.transformation.step;

import java.math.BigInteger;

/// Width to height, in the smallest whole numbers.
public record Ratio(int width, int height) {
    /// The widest, and turned by a quarter the tallest, picture.
    private static final int MOST = 100;

    private static final int LARGEST_NUMBER = 1_000_000;

    public Ratio {
        if (width < 1
                || height < 1
                || width > LARGEST_NUMBER
                || height > LARGEST_NUMBER
                || width > (long) MOST * height
                || height > (long) MOST * width) {
            throw new IllegalArgumentException(
                    "A ratio is 1:100 to 100:1: " + width + ":" + height);
        }
        int common = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValue();
        width /= common;
        height /= common;
    }

    /// Width divided by height.
    public double ratio() {
        return (double) width / height;
    }

    /// The height that goes with a width.
    public int heightFor(int width) {
        return (int) Math.max(1, Math.round((double) width * height / this.width));
    }

    /// The width that goes with a height.
    public int widthFor(int height) {
        return (int) Math.max(1, Math.round((double) height * width / this.height));
    }

    /// As in a transformation.
    public String text() {
        return width + ":" + height;
    }
}
