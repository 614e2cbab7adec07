package dev.vitrine.ai.builtin.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/// A thing drawn as flat parts, from the back to the front.
public record Figure(List<Part> parts) {
    public Figure {
        parts = List.copyOf(parts);
    }

    /// The figure with the middle of its box at a place and that large.
    public Figure placed(double centreX, double centreY, double size) {
        return placed(centreX, centreY, size, 0);
    }

    /// The same, turned clockwise by a share of a whole turn around the middle.
    public Figure placed(double centreX, double centreY, double size, double turns) {
        double angle = 2 * Math.PI * turns;
        double cos = size * StrictMath.cos(angle);
        double sin = size * StrictMath.sin(angle);
        return placed(
                new AffineTransform(
                        cos, sin, -sin, cos, centreX - (cos - sin) / 2, centreY - (sin + cos) / 2));
    }

    /// The figure as in a mirror.
    public Figure mirrored() {
        return placed(new AffineTransform(-1, 0, 0, 1, 1, 0));
    }

    private Figure placed(AffineTransform place) {
        return new Figure(parts.stream().map(part -> part.placed(place)).toList());
    }

    /// All parts as one outline; where parts overlap it counts once.
    public Path2D silhouette() {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        parts.forEach(part -> all.append(part.outline(), false));
        return all;
    }
}
