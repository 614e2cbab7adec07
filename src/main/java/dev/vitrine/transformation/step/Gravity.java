package dev.vitrine.transformation.step;

import java.util.Locale;

/// Which part of a picture stays in a crop, or where in a picture something stands.
public enum Gravity {
    /// The top left corner.
    NORTH_WEST(0, 0),
    /// The middle of the top edge.
    NORTH(0.5, 0),
    /// The top right corner.
    NORTH_EAST(1, 0),
    /// The middle of the left edge.
    WEST(0, 0.5),
    /// The middle.
    CENTER(0.5, 0.5),
    /// The middle of the right edge.
    EAST(1, 0.5),
    /// The bottom left corner.
    SOUTH_WEST(0, 1),
    /// The middle of the bottom edge.
    SOUTH(0.5, 1),
    /// The bottom right corner.
    SOUTH_EAST(1, 1),
    /// Around the point that `x_` and `y_` name.
    XY_CENTER(0.5, 0.5),
    /// Where most of what matters is.
    AUTO(0.5, 0.5),
    /// Around the largest face; without one, as [#AUTO].
    FACE(0.5, 0.5),
    /// Around all faces; without one, as [#AUTO].
    FACES(0.5, 0.5);

    private final double across;
    private final double down;

    Gravity(double across, double down) {
        this.across = across;
        this.down = down;
    }

    /// From 0 (left) to 1 (right).
    public double across() {
        return across;
    }

    /// From 0 (top) to 1 (bottom).
    public double down() {
        return down;
    }

    /// Whether only looking at the picture tells where that is.
    public boolean needsFocus() {
        return this == AUTO || this == FACE || this == FACES;
    }

    /// Whether it names a fixed place of any picture.
    public boolean isCompass() {
        return !needsFocus() && this != XY_CENTER;
    }

    /// As in a transformation.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
