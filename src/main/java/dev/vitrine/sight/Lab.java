package dev.vitrine.sight;

import dev.vitrine.picture.Colour;

/// A colour in CIELAB (D65), where distances are close to what people see.
record Lab(double lightness, double a, double b) {
    static Lab of(Colour colour) {
        double red = linear(colour.red());
        double green = linear(colour.green());
        double blue = linear(colour.blue());
        double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /// The difference ΔE of 1976: 2 can just be seen, 100 is black and white.
    double distance(Lab other) {
        return Math.sqrt(
                Math.pow(lightness - other.lightness, 2)
                        + Math.pow(a - other.a, 2)
                        + Math.pow(b - other.b, 2));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
