package dev.vitrine.ai.builtin.solid;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How far places of a plane are from an outline, kept on a grid; `y` goes up.
final class Profile {
    private static final int CELLS = 112;
    private static final double MARGIN = 0.06;

    private final Rectangle2D bounds;
    private final double left;
    private final double bottom;
    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] away;

    Profile(Shape outline) {
        bounds = outline.getBounds2D();
        double larger = Math.max(bounds.getWidth(), bounds.getHeight());
        double margin = larger * MARGIN;
        left = bounds.getMinX() - margin;
        bottom = bounds.getMinY() - margin;
        cell = (larger + 2 * margin) / CELLS;
        columns = (int) Math.ceil((bounds.getWidth() + 2 * margin) / cell) + 2;
        rows = (int) Math.ceil((bounds.getHeight() + 2 * margin) / cell) + 2;
        away = new float[columns * rows];
        double[] edges = edges(outline, larger / 400);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                away[row * columns + column] =
                        (float) distance(edges, left + column * cell, bottom + row * cell);
            }
        }
    }

    Rectangle2D bounds() {
        return bounds;
    }

    /// Below 0 inside.
    double away(double x, double y) {
        double inX = (x - left) / cell;
        double inY = (y - bottom) / cell;
        double clampedX = Math.min(columns - 1.001, Math.max(0, inX));
        double clampedY = Math.min(rows - 1.001, Math.max(0, inY));
        int column = (int) clampedX;
        int row = (int) clampedY;
        double right = clampedX - column;
        double up = clampedY - row;
        int index = row * columns + column;
        double below = away[index] + (away[index + 1] - away[index]) * right;
        double above =
                away[index + columns] + (away[index + columns + 1] - away[index + columns]) * right;
        double beyondX = (inX - clampedX) * cell;
        double beyondY = (inY - clampedY) * cell;
        return below + (above - below) * up + Math.sqrt(beyondX * beyondX + beyondY * beyondY);
    }

    private static double[] edges(Shape outline, double flatness) {
        List<double[]> edges = new ArrayList<>();
        double[] point = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator path = outline.getPathIterator(null, flatness);
                !path.isDone();
                path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                edges.add(new double[] {last[0], last[1], start[0], start[1]});
                start = new double[] {point[0], point[1]};
                last = start;
            } else {
                double[] next =
                        kind == PathIterator.SEG_CLOSE ? start : new double[] {point[0], point[1]};
                edges.add(new double[] {last[0], last[1], next[0], next[1]});
                last = next;
            }
        }
        edges.add(new double[] {last[0], last[1], start[0], start[1]});
        edges.removeIf(edge -> edge[0] == edge[2] && edge[1] == edge[3]);
        return edges.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /// The distance from a point to the nearest edge, below 0 where edges wind around the point.
    private static double distance(double[] edges, double x, double y) {
        double nearest = Double.MAX_VALUE;
        int winding = 0;
        for (int index = 0; index < edges.length; index += 4) {
            double x0 = edges[index] - x;
            double y0 = edges[index + 1] - y;
            double x1 = edges[index + 2] - x;
            double y1 = edges[index + 3] - y;
            double alongX = x1 - x0;
            double alongY = y1 - y0;
            double share = -(x0 * alongX + y0 * alongY) / (alongX * alongX + alongY * alongY);
            share = Math.min(1, Math.max(0, share));
            double nearX = x0 + share * alongX;
            double nearY = y0 + share * alongY;
            nearest = Math.min(nearest, nearX * nearX + nearY * nearY);
            boolean crosses = y0 <= 0 != y1 <= 0;
            if (crosses && x0 - y0 * alongX / alongY > 0) {
                winding += y0 <= 0 ? 1 : -1;
            }
        }
        double length = Math.sqrt(nearest);
        return winding == 0 ? length : -length;
    }
}
