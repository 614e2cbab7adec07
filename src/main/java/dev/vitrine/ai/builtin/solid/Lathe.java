package dev.vitrine.ai.builtin.solid;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// The right half of an outline, turned around its upright middle line.
public final class Lathe implements Solid {
    private final Profile profile;
    private final double axis;
    private final double middle;
    private final double more;
    private final double[] box;

    /// A thing with an outline whose `y` goes up.
    ///
    /// @param middle where its middle line is between the camera and the wall
    /// @param more by how much it is thicker than its outline
    public Lathe(Shape outline, double middle, double more) {
        profile = new Profile(outline);
        this.middle = middle;
        this.more = more;
        Rectangle2D bounds = profile.bounds();
        axis = bounds.getCenterX();
        double radius = bounds.getWidth() / 2 + more;
        box =
                new double[] {
                    axis - radius,
                    bounds.getMinY() - more,
                    middle - radius,
                    axis + radius,
                    bounds.getMaxY() + more,
                    middle + radius
                };
    }

    @Override
    public double distance(double x, double y, double z) {
        double awayX = x - axis;
        double awayZ = z - middle;
        double away = Math.sqrt(awayX * awayX + awayZ * awayZ);
        return profile.away(axis + away, y) - more;
    }

    @Override
    public double[] box() {
        return box;
    }
}
