package dev.vitrine.ai.builtin.shape;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/// Lines with round ends and joints, of even or tapering width.
public final class Stroke {
    private static final double FLATNESS = 0.0008;
    private static final int ROUND_STEPS = 10;

    private Stroke() {}

    /// The outline of a line along a path.
    public static Path2D of(Shape line, double width) {
        Path2D stroke = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<double[]> points = new ArrayList<>();
        double[] point = new double[6];
        double flatness = Math.min(FLATNESS * 100, Math.max(FLATNESS, width / 200));
        for (PathIterator path = line.getPathIterator(null, flatness);
                !path.isDone();
                path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    trace(stroke, points, width, width);
                    points.clear();
                    points.add(new double[] {point[0], point[1]});
                }
                case PathIterator.SEG_LINETO -> points.add(new double[] {point[0], point[1]});
                default -> points.add(points.getFirst().clone());
            }
        }
        trace(stroke, points, width, width);
        return stroke;
    }

    /// The outline of a line through points, given as x and y in turn, whose width goes from the
    /// first number to the second.
    public static Path2D tapering(double from, double to, double... line) {
        List<double[]> points = new ArrayList<>();
        for (int index = 0; index < line.length; index += 2) {
            points.add(new double[] {line[index], line[index + 1]});
        }
        Path2D stroke = new Path2D.Double(Path2D.WIND_NON_ZERO);
        trace(stroke, points, from, to);
        return stroke;
    }

    /// Down one side of the line and up the other.
    private static void trace(Path2D stroke, List<double[]> line, double from, double to) {
        List<double[]> points = distinct(line);
        int count = points.size();
        if (count == 0) {
            return;
        }
        if (count == 1) {
            double[] only = points.getFirst();
            stroke.append(Outlines.circle(only[0], only[1], from / 2), false);
            return;
        }
        double[] start = points.getFirst();
        boolean begun = false;
        for (int index = 0; index < 2 * (count - 1); index++) {
            boolean back = index >= count - 1;
            int here = back ? 2 * (count - 1) - index : index;
            int there = back ? here - 1 : here + 1;
            double[] one = points.get(here);
            double[] other = points.get(there);
            double angle = StrictMath.atan2(other[1] - one[1], other[0] - one[0]) - Math.PI / 2;
            double radius = radius(from, to, here, count);
            double next = radius(from, to, there, count);
            if (!begun) {
                stroke.moveTo(
                        start[0] + radius * StrictMath.cos(angle),
                        start[1] + radius * StrictMath.sin(angle));
                begun = true;
            }
            stroke.lineTo(
                    one[0] + radius * StrictMath.cos(angle),
                    one[1] + radius * StrictMath.sin(angle));
            stroke.lineTo(
                    other[0] + next * StrictMath.cos(angle),
                    other[1] + next * StrictMath.sin(angle));
            join(stroke, points, there, back, angle, next);
        }
        stroke.closePath();
    }

    /// Turns around a point to the next piece: an arc on the outside, over the point itself on the
    /// inside, so that nothing is wound the wrong way.
    private static void join(
            Path2D stroke,
            List<double[]> points,
            int at,
            boolean back,
            double angle,
            double radius) {
        boolean end = at == 0 || at == points.size() - 1;
        boolean backNext = back || end;
        double[] one = points.get(at);
        if (end && back) {
            arc(stroke, one, angle, Math.PI, radius);
            return;
        }
        double[] other = points.get(backNext ? at - 1 : at + 1);
        double next = StrictMath.atan2(other[1] - one[1], other[0] - one[0]) - Math.PI / 2;
        double turn = end ? Math.PI : StrictMath.IEEEremainder(next - angle, 2 * Math.PI);
        if (turn > 0) {
            arc(stroke, one, angle, turn, radius);
        } else if (turn < -0.3) {
            stroke.lineTo(one[0], one[1]);
        }
    }

    private static void arc(Path2D stroke, double[] at, double from, double over, double radius) {
        int steps = Math.max(1, (int) (Math.abs(over) / Math.PI * ROUND_STEPS));
        for (int step = 1; step <= steps; step++) {
            double angle = from + over * step / steps;
            stroke.lineTo(
                    at[0] + radius * StrictMath.cos(angle), at[1] + radius * StrictMath.sin(angle));
        }
    }

    private static double radius(double from, double to, int index, int count) {
        return (from + (to - from) * index / (count - 1.0)) / 2;
    }

    private static List<double[]> distinct(List<double[]> line) {
        List<double[]> points = new ArrayList<>();
        for (double[] point : line) {
            double[] last = points.isEmpty() ? null : points.getLast();
            if (last == null
                    || Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) > 1e-7) {
                points.add(point);
            }
        }
        return points;
    }
}
