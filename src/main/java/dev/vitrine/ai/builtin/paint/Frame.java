package dev.vitrine.ai.builtin.paint;

/// The measures of a picture: pixels, and lengths as shares of the shorter edge.
///
/// @param width in pixels
/// @param height in pixels
public record Frame(int width, int height) {
    /// How many pixels the shorter edge has: a length of 1.
    public double unit() {
        return Math.min(width, height);
    }

    /// Where the right edge is.
    public double right() {
        return width / unit();
    }

    /// Where the bottom edge is.
    public double bottom() {
        return height / unit();
    }

    /// A share of the width as a length.
    public double x(double share) {
        return share * right();
    }

    /// A share of the height as a length.
    public double y(double share) {
        return share * bottom();
    }

    /// The longer edge as a length.
    public double longer() {
        return Math.max(right(), bottom());
    }

    /// The length that grows with the picture's area: 1 for a square, more for any other.
    public double mean() {
        return Math.sqrt(longer());
    }

    /// Width divided by height.
    public double ratio() {
        return (double) width / height;
    }

    /// A frame of the same shape whose longer edge has at most that many pixels.
    public Frame within(int pixels) {
        double scale = Math.min(1, (double) pixels / Math.max(width, height));
        return new Frame(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }
}
