package dev.vitrine.ai.builtin.colour;

import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.picture.Colour;

/// A colour as people see it: equal steps look equal. Björn Ottosson, "A perceptual color space for
/// image processing", 2020; the matrices are his.
///
/// @param lightness from 0 for black to 1 for white
/// @param a from green to red
/// @param b from blue to yellow
public record Oklab(double lightness, double a, double b) {
    private static final double GREY = 0.02;
    private static final int SEARCH = 14;
    private static final double TOLERANCE = 1e-4;

    /// The colour of a hex code.
    public static Oklab of(Colour colour) {
        double red = linear(colour.red());
        double green = linear(colour.green());
        double blue = linear(colour.blue());
        double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// The colour of a hex code.
    public static Oklab of(String hex) {
        return of(Colour.parse(hex));
    }

    /// A colour by lightness, chroma (0 for grey to about 0.3) and hue in degrees, as strong as the
    /// screen can show it.
    public static Oklab lch(double lightness, double chroma, double hue) {
        double turn = StrictMath.toRadians(hue);
        return new Oklab(
                        Math.clamp(lightness, 0, 1),
                        chroma * StrictMath.cos(turn),
                        chroma * StrictMath.sin(turn))
                .shown();
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    /// How far it is from grey.
    public double chroma() {
        return Math.sqrt(a * a + b * b);
    }

    /// From 0 to below 360: red about 29, yellow 110, green 142, cyan 195, blue 264, magenta 328.
    public double hue() {
        double degrees = StrictMath.toDegrees(StrictMath.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /// By how many degrees two hues differ, 0 to 180.
    public double hueTo(Oklab other) {
        double apart = Math.abs(hue() - other.hue());
        return Math.min(apart, 360 - apart);
    }

    public Oklab light(double other) {
        return lch(other, chroma(), hue());
    }

    public Oklab strong(double other) {
        return lch(lightness, other, hue());
    }

    /// Lighter, or darker for a negative amount.
    public Oklab lighter(double amount) {
        return light(lightness + amount);
    }

    /// That many times as colourful.
    public Oklab stronger(double times) {
        return lch(lightness, chroma() * times, hue());
    }

    public Oklab turned(double degrees) {
        return lch(lightness, chroma(), hue() + degrees);
    }

    /// A share of the way to another colour.
    public Oklab mix(Oklab other, double share) {
        return new Oklab(
                lightness + (other.lightness - lightness) * share,
                a + (other.a - a) * share,
                b + (other.b - b) * share);
    }

    /// A share of the way to another colour, around grey instead of through it where their hues are
    /// far apart.
    public Oklab blend(Oklab other, double share) {
        Oklab straight = mix(other, share);
        double weak = Math.min(chroma(), other.chroma());
        if (weak < GREY) {
            return straight;
        }
        double turn = StrictMath.IEEEremainder(other.hue() - hue(), 360);
        Oklab round =
                lch(
                        straight.lightness,
                        chroma() + (other.chroma() - chroma()) * share,
                        hue() + turn * share);
        return straight.mix(round, 0.6);
    }

    /// The same lightness and hue, as strong as a screen can show them.
    public Oklab shown() {
        if (isShown()) {
            return this;
        }
        double least = 0;
        double most = 1;
        for (int round = 0; round < SEARCH; round++) {
            double middle = (least + most) / 2;
            if (new Oklab(lightness, a * middle, b * middle).isShown()) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return new Oklab(lightness, a * least, b * least);
    }

    private boolean isShown() {
        Dab dab = new Dab();
        onto(dab);
        double least = Math.min(dab.red(), Math.min(dab.green(), dab.blue()));
        double most = Math.max(dab.red(), Math.max(dab.green(), dab.blue()));
        return least >= -TOLERANCE && most <= 1 + TOLERANCE;
    }

    /// Puts it on a dab, as linear light.
    public void onto(Dab dab) {
        double l = lightness + 0.3963377774 * a + 0.2158037573 * b;
        double m = lightness - 0.1055613458 * a - 0.0638541728 * b;
        double s = lightness - 0.0894841775 * a - 1.2914855480 * b;
        l = l * l * l;
        m = m * m * m;
        s = s * s * s;
        dab.put(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }
}
