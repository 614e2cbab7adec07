package dev.vitrine.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// A rectangle as fractions of a picture's width and height, inside the picture.
public record Region(double left, double top, double width, double height) {
    /// The whole picture.
    public static final Region WHOLE = new Region(0, 0, 1, 1);

    private static final double ROUNDING = 1e-9;

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

    /// The middle of the region.
    @JsonIgnore
    public Point centre() {
        return new Point(Math.min(1, left + width / 2), Math.min(1, top + height / 2));
    }
}
