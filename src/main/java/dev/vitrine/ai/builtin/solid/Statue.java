package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.figure.Build;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Part;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A figure made solid: parts turned on a lathe, cut as blocks, or cut out of boards that are each
/// a little thicker than the one behind.
public final class Statue {
    private static final double THIN = 0.07;
    private static final double STEP = 0.03;
    private static final double DEEPEST = 0.12;
    private static final double ROUND = 0.028;
    private static final double OVER = 0.016;
    private static final double SWELL = 0.002;
    private static final double FLAT = 0.3;
    private static final double TOLERANCE = 0.012;

    private final double size;
    private final double middle;
    private final Function<Part, Material> material;
    private final List<Body> bodies = new ArrayList<>();

    private Statue(double size, double middle, Function<Part, Material> material) {
        this.size = size;
        this.middle = middle;
        this.material = material;
    }

    /// The bodies of a figure that stands with its foot on a floor.
    ///
    /// @param x where its middle is
    /// @param foot the height of the floor
    /// @param z where it is between the camera and the wall
    /// @param size of the figure's box
    /// @param material what a part is made of
    public static List<Body> of(
            Figure figure,
            double x,
            double foot,
            double z,
            double size,
            Function<Part, Material> material) {
        List<Part> parts = plain(figure);
        double lowest = 0;
        for (Part part : parts) {
            lowest = Math.max(lowest, upright(part).getBounds2D().getMaxY());
        }
        AffineTransform place =
                new AffineTransform(size, 0, 0, -size, x - size / 2, foot + size * lowest);
        Statue statue = new Statue(size, z, material);
        double step = Math.min(STEP, DEEPEST / parts.size());
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            statue.add(part, new Path2D.Double(upright(part), place), THIN + step * index);
        }
        return statue.bodies;
    }

    private void add(Part part, Path2D outline, double front) {
        Rectangle2D box = outline.getBounds2D();
        double shorter = Math.min(box.getWidth(), box.getHeight());
        Solid solid =
                switch (part.build()) {
                    case TURNED -> {
                        double radius = box.getWidth() / 2;
                        double reach = isDisc(part) ? 0 : reach(box);
                        double forward = reach > radius ? reach - 0.45 * radius : 0;
                        yield new Lathe(outline, middle + forward, size * SWELL * bodies.size());
                    }
                    case BLOCK -> {
                        double half =
                                Math.min(
                                        0.7 * shorter,
                                        0.45 * Math.sqrt(box.getWidth() * box.getHeight()));
                        yield new Slab(outline, middle, half, size * ROUND * 0.7);
                    }
                    default -> {
                        double reach = Math.max(size * front, reach(box) + size * OVER);
                        double back = Math.max(-size * THIN, reach - size * (front + THIN));
                        yield new Slab(
                                outline,
                                middle + (reach + back) / 2,
                                (reach - back) / 2,
                                size * ROUND);
                    }
                };
        bodies.add(new Body(solid, material.apply(part)));
    }

    /// A disc is drawn as it is seen from above; turned, it is nearly flat.
    private static Path2D upright(Part part) {
        if (!isDisc(part)) {
            return part.outline();
        }
        double middle = part.outline().getBounds2D().getCenterY();
        return new Path2D.Double(
                part.outline(), new AffineTransform(1, 0, 0, FLAT, 0, middle * (1 - FLAT)));
    }

    private static boolean isDisc(Part part) {
        Rectangle2D box = part.outline().getBounds2D();
        return part.build() == Build.TURNED
                && box.getHeight() < 0.3 * box.getWidth()
                && isRound(part);
    }

    /// Drawn with curves alone.
    private static boolean isRound(Part part) {
        double[] point = new double[6];
        for (PathIterator path = part.outline().getPathIterator(null);
                !path.isDone();
                path.next()) {
            if (path.currentSegment(point) == PathIterator.SEG_LINETO) {
                return false;
            }
        }
        return true;
    }

    /// How far towards the camera the bodies reach behind the middle of a part.
    private double reach(Rectangle2D box) {
        double x = box.getCenterX();
        double y = box.getCenterY();
        for (double z = 0.5 * size; z > 0; z -= 0.006 * size) {
            for (Body body : bodies) {
                if (body.solid().distance(x, y, middle + z) <= 0) {
                    return z;
                }
            }
        }
        return 0;
    }

    /// The parts without those that only draw light and shade on others, which real light does, and
    /// without air.
    private static List<Part> plain(Figure figure) {
        List<Part> parts = new ArrayList<>();
        for (Part part : figure.parts()) {
            boolean drawn =
                    part.shade() != 0
                            && parts.stream()
                                    .anyMatch(
                                            other ->
                                                    other.tone() == part.tone()
                                                            && around(other, part));
            if (!drawn && part.build() != Build.AIR) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean around(Part outer, Part inner) {
        Rectangle2D large = outer.outline().getBounds2D();
        Rectangle2D small = inner.outline().getBounds2D();
        return small.getMinX() >= large.getMinX() - TOLERANCE
                && small.getMinY() >= large.getMinY() - TOLERANCE
                && small.getMaxX() <= large.getMaxX() + TOLERANCE
                && small.getMaxY() <= large.getMaxY() + TOLERANCE;
    }
}
