package dev.vitrine.ai.builtin.shape;

import dev.vitrine.ai.builtin.chance.Chance;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Shapes that pictures are made of.
public final class Outlines {
    /// How far a Bézier's handles reach for a quarter of a circle of radius 1.
    private static final double QUARTER = 0.5522847498;

    private Outlines() {}

    public static Path2D circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    public static Path2D ellipse(double x, double y, double across, double down) {
        double handleX = across * QUARTER;
        double handleY = down * QUARTER;
        Path2D path = new Path2D.Double();
        path.moveTo(x + across, y);
        path.curveTo(x + across, y + handleY, x + handleX, y + down, x, y + down);
        path.curveTo(x - handleX, y + down, x - across, y + handleY, x - across, y);
        path.curveTo(x - across, y - handleY, x - handleX, y - down, x, y - down);
        path.curveTo(x + handleX, y - down, x + across, y - handleY, x + across, y);
        path.closePath();
        return path;
    }

    /// A ring, or a part of one: from an angle over another, in turns, clockwise from the right.
    public static Path2D arc(
            double x, double y, double outer, double inner, double from, double over) {
        int steps = Math.max(8, (int) (Math.abs(over) * 128));
        Path2D path = new Path2D.Double();
        for (int step = 0; step <= steps; step++) {
            double turn = 2 * Math.PI * (from + over * step / steps);
            move(path, x + outer * StrictMath.cos(turn), y + outer * StrictMath.sin(turn));
        }
        for (int step = steps; step >= 0; step--) {
            double turn = 2 * Math.PI * (from + over * step / steps);
            path.lineTo(x + inner * StrictMath.cos(turn), y + inner * StrictMath.sin(turn));
        }
        path.closePath();
        return path;
    }

    /// A door: straight sides and half a circle on top.
    ///
    /// @param foot the height of its foot
    /// @param top the height of its highest point; `y` may go up or down
    public static Path2D arch(double x, double foot, double half, double top) {
        double way = top < foot ? 1 : -1;
        double spring = top + way * half;
        double handle = half * QUARTER;
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, foot);
        path.lineTo(x - half, spring);
        path.curveTo(x - half, spring - way * handle, x - handle, top, x, top);
        path.curveTo(x + handle, top, x + half, spring - way * handle, x + half, spring);
        path.lineTo(x + half, foot);
        path.closePath();
        return path;
    }

    /// A gate: an arch with an arch taken out of it.
    public static Path2D gate(double x, double foot, double half, double top, double thick) {
        double way = top < foot ? 1 : -1;
        double spring = top + way * half;
        double inner = half - thick;
        Path2D path = new Path2D.Double();
        path.moveTo(x - half, foot);
        bow(path, x, spring, half, way);
        path.lineTo(x + half, foot);
        path.lineTo(x + inner, foot);
        bow(path, x, spring, -inner, way);
        path.lineTo(x - inner, foot);
        path.closePath();
        return path;
    }

    /// Half a circle from the left to the right, or back for a negative radius.
    private static void bow(Path2D path, double x, double y, double radius, double way) {
        double handle = radius * QUARTER;
        double high = y - way * Math.abs(radius);
        double up = y - way * Math.abs(handle);
        path.lineTo(x - radius, y);
        path.curveTo(x - radius, up, x - handle, high, x, high);
        path.curveTo(x + handle, high, x + radius, up, x + radius, y);
    }

    /// A rectangle with round corners.
    public static Path2D box(double x, double y, double width, double height, double round) {
        double radius = Math.max(0, Math.min(round, Math.min(width, height) / 2));
        double rest = radius * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        Path2D path = new Path2D.Double();
        path.moveTo(x + radius, y);
        path.lineTo(right - radius, y);
        path.curveTo(right - rest, y, right, y + rest, right, y + radius);
        path.lineTo(right, bottom - radius);
        path.curveTo(right, bottom - rest, right - rest, bottom, right - radius, bottom);
        path.lineTo(x + radius, bottom);
        path.curveTo(x + rest, bottom, x, bottom - rest, x, bottom - radius);
        path.lineTo(x, y + radius);
        path.curveTo(x, y + rest, x + rest, y, x + radius, y);
        path.closePath();
        return path;
    }

    /// Straight lines through points, given as x and y in turn, closed.
    public static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        for (int index = 0; index < points.length; index += 2) {
            move(path, points[index], points[index + 1]);
        }
        path.closePath();
        return path;
    }

    /// A regular polygon, or a star where the inner radius is smaller.
    public static Path2D star(
            double x, double y, double outer, double inner, int points, double turn) {
        Path2D path = new Path2D.Double();
        for (int index = 0; index < 2 * points; index++) {
            double radius = index % 2 == 0 ? outer : inner;
            double angle = 2 * Math.PI * (turn + index / (2.0 * points));
            move(path, x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle));
        }
        path.closePath();
        return path;
    }

    /// A soft, irregular round.
    public static Path2D blob(double x, double y, double radius, double wobble, Chance chance) {
        int corners = 7 + chance.below(4);
        double turn = chance.next();
        double[] points = new double[2 * corners];
        for (int corner = 0; corner < corners; corner++) {
            double reach = radius * (1 + wobble * chance.between(-1, 1));
            double angle = 2 * Math.PI * (turn + (double) corner / corners);
            points[2 * corner] = x + reach * StrictMath.cos(angle);
            points[2 * corner + 1] = y + reach * StrictMath.sin(angle);
        }
        return smooth(true, points);
    }

    /// A smooth curve through points, given as x and y in turn (Catmull-Rom).
    public static Path2D smooth(boolean closed, double... points) {
        int count = points.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int index = 0; index < (closed ? count : count - 1); index++) {
            int before = neighbour(index - 1, count, closed);
            int next = neighbour(index + 1, count, closed);
            int after = neighbour(index + 2, count, closed);
            path.curveTo(
                    points[2 * index] + (points[2 * next] - points[2 * before]) / 6,
                    points[2 * index + 1] + (points[2 * next + 1] - points[2 * before + 1]) / 6,
                    points[2 * next] - (points[2 * after] - points[2 * index]) / 6,
                    points[2 * next + 1] - (points[2 * after + 1] - points[2 * index + 1]) / 6,
                    points[2 * next],
                    points[2 * next + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static int neighbour(int index, int count, boolean closed) {
        return closed ? Math.floorMod(index, count) : Math.clamp(index, 0, count - 1);
    }

    /// What lies below a line of heights at even distances from the left edge to the right.
    public static Path2D below(double[] heights, double left, double right, double bottom) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, bottom);
        for (int index = 0; index < heights.length; index++) {
            path.lineTo(left + (right - left) * index / (heights.length - 1.0), heights[index]);
        }
        path.lineTo(right, bottom);
        path.closePath();
        return path;
    }

    /// A leaf from its stem to its tip.
    public static Path2D leaf(double x0, double y0, double x1, double y1, double width) {
        double acrossX = -(y1 - y0) * width;
        double acrossY = (x1 - x0) * width;
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.curveTo(
                x0 + (x1 - x0) * 0.2 + acrossX,
                y0 + (y1 - y0) * 0.2 + acrossY,
                x0 + (x1 - x0) * 0.7 + acrossX,
                y0 + (y1 - y0) * 0.7 + acrossY,
                x1,
                y1);
        path.curveTo(
                x0 + (x1 - x0) * 0.7 - acrossX,
                y0 + (y1 - y0) * 0.7 - acrossY,
                x0 + (x1 - x0) * 0.2 - acrossX,
                y0 + (y1 - y0) * 0.2 - acrossY,
                x0,
                y0);
        path.closePath();
        return path;
    }

    /// A shape turned around a point, in turns clockwise.
    public static Path2D turned(Path2D path, double turns, double x, double y) {
        double angle = 2 * Math.PI * turns;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Path2D.Double(
                path,
                new AffineTransform(
                        cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y));
    }

    /// A shape scaled and then moved.
    public static Path2D placed(Path2D path, double scale, double x, double y) {
        return new Path2D.Double(path, new AffineTransform(scale, 0, 0, scale, x, y));
    }

    private static void move(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
