package dev.vitrine.ai.builtin.paint;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/// How much of each pixel lies inside of an outline, reckoned exactly from the areas to the right
/// of its edges.
///
/// Each edge adds the signed area it leaves in its pixels; the running sum along a row is the
/// coverage. Parts that overlap in the same direction count once, in opposite directions not at
/// all.
final class Coverage {
    private static final double FLATNESS = 0.08;

    private final int width;
    private final int height;

    /// Each row is two numbers longer than the picture, for what lies at its right edge.
    private final int stride;

    private final float[] areas;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        stride = width + 2;
        areas = new float[stride * height];
    }

    /// Adds an outline, scaled and then moved by whole pixels to the left and up.
    void trace(Shape shape, double scale, double left, double top) {
        AffineTransform place = new AffineTransform(scale, 0, 0, scale, -left, -top);
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        PathIterator path = shape.getPathIterator(place, FLATNESS);
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    edge(x, y, startX, startY);
                    startX = point[0];
                    startY = point[1];
                    x = startX;
                    y = startY;
                }
                case PathIterator.SEG_LINETO -> {
                    edge(x, y, point[0], point[1]);
                    x = point[0];
                    y = point[1];
                }
                default -> {
                    edge(x, y, startX, startY);
                    x = startX;
                    y = startY;
                }
            }
        }
        edge(x, y, startX, startY);
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY) {
            return;
        }
        double direction = fromY < toY ? 1 : -1;
        double highX = fromY < toY ? fromX : toX;
        double highY = Math.min(fromY, toY);
        double lowX = fromY < toY ? toX : fromX;
        double lowY = Math.max(fromY, toY);
        double slope = (lowX - highX) / (lowY - highY);
        int first = Math.max(0, (int) Math.floor(highY));
        int last = Math.min(height, (int) Math.ceil(lowY));
        for (int row = first; row < last; row++) {
            double enters = Math.max(highY, row);
            double leaves = Math.min(lowY, row + 1);
            double tall = leaves - enters;
            if (tall > 0) {
                double entersAt = clamp(highX + (enters - highY) * slope);
                double leavesAt = clamp(highX + (leaves - highY) * slope);
                row(row, entersAt, leavesAt, direction * tall);
            }
        }
    }

    private void row(int row, double oneX, double otherX, double area) {
        double left = Math.min(oneX, otherX);
        double right = Math.max(oneX, otherX);
        int base = row * stride;
        int first = (int) left;
        int end = (int) Math.ceil(right);
        if (end <= first + 1) {
            double mean = (left + right) / 2 - first;
            areas[base + first] += (float) (area * (1 - mean));
            areas[base + first + 1] += (float) (area * mean);
            return;
        }
        double share = 1 / (right - left);
        double open = 1 - (left - first);
        double head = 0.5 * share * open * open;
        double close = right - end + 1;
        double tail = 0.5 * share * close * close;
        areas[base + first] += (float) (area * head);
        if (end == first + 2) {
            areas[base + first + 1] += (float) (area * (1 - head - tail));
        } else {
            double next = share * (1.5 - (left - first));
            areas[base + first + 1] += (float) (area * (next - head));
            for (int column = first + 2; column < end - 1; column++) {
                areas[base + column] += (float) (area * share);
            }
            double before = next + (end - first - 3) * share;
            areas[base + end - 1] += (float) (area * (1 - before - tail));
        }
        areas[base + end] += (float) (area * tail);
    }

    private double clamp(double x) {
        return Math.min(width, Math.max(0, x));
    }

    /// The coverage of every pixel, rows from top to bottom.
    float[] finish() {
        float[] cover = new float[width * height];
        for (int row = 0; row < height; row++) {
            float sum = 0;
            for (int column = 0; column < width; column++) {
                sum += areas[row * stride + column];
                cover[row * width + column] = Math.min(1, Math.abs(sum));
            }
        }
        return cover;
    }
}
