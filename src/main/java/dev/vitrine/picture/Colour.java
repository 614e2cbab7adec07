package dev.vitrine.picture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// An opaque sRGB colour, 0 to 255 per channel; written `#rrggbb`.
public record Colour(int red, int green, int blue) {
    /// `#ffffff`
    public static final Colour WHITE = new Colour(255, 255, 255);

    /// `#000000`
    public static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException(
                    "A channel is between 0 and 255: " + red + "," + green + "," + blue);
        }
    }

    /// Reads `#0066cc` or `0066CC`.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    @JsonCreator
    public static Colour parse(String text) {
        var match = HEX.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("A colour looks like #0066cc, not: " + text);
        }
        int rgb = Integer.parseInt(match.group(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /// Relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it.
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// Contrast ratio from 1 to 21, as WCAG 2.2 defines it; 4.5 is the least for ordinary text.
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
