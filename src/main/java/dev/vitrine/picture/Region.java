package dev.vitrine.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// A rectangle as fractions of a picture's width and height, inside the picture.
public record Region(double left, double top, double width, double height) {
    /// The whole picture.
    public static final Region WHOLE = new Region(0, 0, 1, 1);

    private static final double ROUNDING = 1e-9;

    /// What is left of a region that lies outside of the part asked for.
    private static final double SMALLEST = 1e-6;

    public Region {
        if (!(left >= 0 && top >= 0 && width > 0 && height > 0)
                || left + width > 1 + ROUNDING
                || top + height > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "A region lies inside its picture: "
                            + left
                            + ","
                            + top
                            + " "
                            + width
                            + "×"
                            + height);
        }
    }

    /// The same place as fractions of a part of the picture: what lies outside of the part moves to
    /// its edge.
    public Region within(Region part) {
        double from = fraction(left - part.left, part.width);
        double to = fraction(left + width - part.left, part.width);
        double above = fraction(top - part.top, part.height);
        double below = fraction(top + height - part.top, part.height);
        from = Math.min(from, 1 - SMALLEST);
        above = Math.min(above, 1 - SMALLEST);
        return new Region(
                from, above, Math.max(SMALLEST, to - from), Math.max(SMALLEST, below - above));
    }

    /// Whether the two share anything.
    public boolean overlaps(Region other) {
        return left < other.left + other.width
                && other.left < left + width
                && top < other.top + other.height
                && other.top < top + height;
    }

    /// A place that is given as fractions of this region, as fractions of the picture.
    public Region outwards(Region inner) {
        return new Region(
                left + inner.left * width,
                top + inner.top * height,
                inner.width * width,
                inner.height * height);
    }

    static double fraction(double length, double whole) {
        return Math.clamp(length / whole, 0, 1);
    }

    /// The middle of the region.
    @JsonIgnore
    public Point centre() {
        return new Point(Math.min(1, left + width / 2), Math.min(1, top + height / 2));
    }
}
