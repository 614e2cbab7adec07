package dev.vitrine.sight.opencv;

import dev.vitrine.picture.Colour;

/// A colour in CIELAB (D65), where distances are close to what people see.
///
/// OpenCV converts too, but its first conversion in a process computes tables in emulated floating
/// point for 0.12 s.
public record Lab(double lightness, double a, double b) {
    /// X and Z of white; its Y is 1.
    static final double WHITE_X = 0.9505;

    static final double WHITE_Z = 1.089;

    /// Where an sRGB colour lies.
    public static Lab of(Colour colour) {
        double red = linear(colour.red());
        double green = linear(colour.green());
        double blue = linear(colour.blue());
        double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / WHITE_X);
        double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / WHITE_Z);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /// The nearest sRGB colour.
    public Colour colour() {
        double middle = (lightness + 16) / 116;
        double x = WHITE_X * uncurve(middle + a / 500);
        double y = uncurve(middle);
        double z = WHITE_Z * uncurve(middle - b / 200);
        return new Colour(
                channel(3.2406 * x - 1.5372 * y - 0.4986 * z),
                channel(-0.9689 * x + 1.8758 * y + 0.0415 * z),
                channel(0.0557 * x - 0.2040 * y + 1.0570 * z));
    }

    /// The difference ΔE of 1976: 2 can just be seen, 100 is black and white.
    public double distance(Lab other) {
        return Math.sqrt(
                Math.pow(lightness - other.lightness, 2)
                        + Math.pow(a - other.a, 2)
                        + Math.pow(b - other.b, 2));
    }

    /// The light of a channel from 0 to 255, as a share of its most.
    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// How light a share of white's light looks.
    static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double uncurve(double value) {
        double cube = value * value * value;
        return cube > 0.008856 ? cube : (value - 16.0 / 116) / 7.787;
    }

    private static int channel(double linear) {
        double value =
                linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(255 * value), 0, 255);
    }
}
