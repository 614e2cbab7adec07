package dev.vitrine.ai.builtin.paint;

/// A drop of paint on its way to the canvas: linear light and how much it covers. It is filled
/// again for every pixel.
public final class Dab {
    private double red;
    private double green;
    private double blue;
    private double alpha = 1;

    /// Takes a colour and covers fully.
    public void put(double toRed, double toGreen, double toBlue) {
        red = toRed;
        green = toGreen;
        blue = toBlue;
        alpha = 1;
    }

    /// Covers only that share of what it covered.
    public void veil(double share) {
        alpha *= share;
    }

    /// Makes it that many times as bright.
    public void dim(double times) {
        red *= times;
        green *= times;
        blue *= times;
    }

    /// Filters the light, channel by channel.
    public void filter(double byRed, double byGreen, double byBlue) {
        red *= byRed;
        green *= byGreen;
        blue *= byBlue;
    }

    /// Adds light.
    public void add(double moreRed, double moreGreen, double moreBlue) {
        red += moreRed;
        green += moreGreen;
        blue += moreBlue;
    }

    /// Goes a share of the way to another colour.
    public void blend(double toRed, double toGreen, double toBlue, double share) {
        red += (toRed - red) * share;
        green += (toGreen - green) * share;
        blue += (toBlue - blue) * share;
    }

    /// Goes a share of the way to another dab.
    public void blend(Dab other, double share) {
        blend(other.red, other.green, other.blue, share);
    }

    public double red() {
        return red;
    }

    public double green() {
        return green;
    }

    public double blue() {
        return blue;
    }

    public double alpha() {
        return alpha;
    }

    /// Relative luminance.
    public double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
