package dev.vitrine.picture;

import java.util.Locale;

/// A place in a picture as fractions of its width and height: `0,0` is the top left corner, `1,1`
/// the bottom right.
public record Point(double x, double y) {
    public Point {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException(
                    "A point is given by two fractions between 0 and 1: " + x + "," + y);
        }
    }

    /// The same place as fractions of a part of the picture: outside of it, the nearest edge.
    public Point within(Region part) {
        return new Point(
                Region.fraction(x - part.left(), part.width()),
                Region.fraction(y - part.top(), part.height()));
    }

    /// Reads `0.3,0.6`.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    public static Point parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A point looks like 0.3,0.6, not: " + text);
        }
        try {
            return new Point(
                    Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("A point looks like 0.3,0.6, not: " + text);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f,%.2f", x, y);
    }
}
