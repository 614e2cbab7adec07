package dev.vitrine.ai.builtin.solid;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// An outline cut out of a board, upright and facing the camera, with round edges.
public final class Slab implements Solid {
    private final Profile profile;
    private final double middle;
    private final double half;
    private final double round;
    private final double[] box;

    /// A board with an outline whose `y` goes up.
    ///
    /// @param middle where its middle is between the camera and the wall
    /// @param half half of its thickness
    /// @param round the radius of its edges
    public Slab(Shape outline, double middle, double half, double round) {
        profile = new Profile(outline);
        this.middle = middle;
        this.half = half;
        this.round = Math.min(round, half);
        Rectangle2D bounds = profile.bounds();
        box =
                new double[] {
                    bounds.getMinX(),
                    bounds.getMinY(),
                    middle - half,
                    bounds.getMaxX(),
                    bounds.getMaxY(),
                    middle + half
                };
    }

    @Override
    public double distance(double x, double y, double z) {
        double outside = profile.away(x, y) + round;
        double deep = Math.abs(z - middle) - half + round;
        double inside = Math.min(Math.max(outside, deep), 0);
        double overX = Math.max(outside, 0);
        double overZ = Math.max(deep, 0);
        return inside + Math.sqrt(overX * overX + overZ * overZ) - round;
    }

    @Override
    public double[] box() {
        return box;
    }
}
