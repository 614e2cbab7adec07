package dev.vitrine.ai.builtin.paint;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// How much of each pixel is let through, in a rectangle of a canvas.
public final class Mask {
    private static final int CELLS_PER_SOFTNESS = 4;

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final float[] cover;

    private Mask(int left, int top, int width, int height, float[] cover) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    /// All of a canvas.
    static Mask all(Canvas canvas) {
        return new Mask(0, canvas.top(), canvas.frame().width(), canvas.rows(), new float[0]);
    }

    /// The inside of a shape given in lengths, with smooth edges.
    public static Mask of(Canvas canvas, Shape shape) {
        double unit = canvas.frame().unit();
        Rectangle2D box = shape.getBounds2D();
        Mask empty = empty(canvas, box, 0);
        if (empty.width == 0 || empty.height == 0) {
            return empty;
        }
        Coverage coverage = new Coverage(empty.width, empty.height);
        coverage.trace(shape, unit, empty.left, empty.top);
        return new Mask(empty.left, empty.top, empty.width, empty.height, coverage.finish());
    }

    /// The inside of a shape given in lengths, blurred over that length.
    public static Mask soft(Canvas canvas, Shape shape, double softness) {
        double unit = canvas.frame().unit();
        double cell = Math.max(1, softness * unit / CELLS_PER_SOFTNESS);
        if (softness * unit < 1) {
            return of(canvas, shape);
        }
        Rectangle2D box = shape.getBounds2D();
        Mask result = empty(canvas, box, 2 * softness);
        if (result.width == 0 || result.height == 0) {
            return result;
        }
        Rectangle2D seen = box.createIntersection(around(canvas.frame(), 3 * softness));
        if (seen.getWidth() < 0 || seen.getHeight() < 0) {
            return new Mask(result.left, result.top, 0, 0, new float[0]);
        }
        int margin = 2 * CELLS_PER_SOFTNESS + 2;
        double fromX = Math.floor(seen.getMinX() * unit / cell) - margin;
        double fromY = Math.floor(seen.getMinY() * unit / cell) - margin;
        int columns = (int) Math.ceil(seen.getWidth() * unit / cell) + 2 * margin + 1;
        int rows = (int) Math.ceil(seen.getHeight() * unit / cell) + 2 * margin + 1;
        Coverage coverage = new Coverage(columns, rows);
        coverage.trace(shape, unit / cell, fromX, fromY);
        Grid grid = new Grid(columns, rows, coverage.finish());
        grid.blur(softness * unit / cell / 2);
        for (int y = 0; y < result.height; y++) {
            double atY = (result.top + y + 0.5) / cell - fromY - 0.5;
            for (int x = 0; x < result.width; x++) {
                double atX = (result.left + x + 0.5) / cell - fromX - 0.5;
                result.cover[y * result.width + x] = (float) grid.at(atX, atY);
            }
        }
        return result;
    }

    private static Rectangle2D around(Frame frame, double margin) {
        return new Rectangle2D.Double(
                -margin, -margin, frame.right() + 2 * margin, frame.bottom() + 2 * margin);
    }

    private static Mask empty(Canvas canvas, Rectangle2D box, double margin) {
        double unit = canvas.frame().unit();
        int fromX = clamp((box.getMinX() - margin) * unit, 0, canvas.frame().width());
        int toX = clamp((box.getMaxX() + margin) * unit + 1, 0, canvas.frame().width());
        int last = canvas.top() + canvas.rows();
        int fromY = clamp((box.getMinY() - margin) * unit, canvas.top(), last);
        int toY = clamp((box.getMaxY() + margin) * unit + 1, canvas.top(), last);
        int across = Math.max(0, toX - fromX);
        int down = Math.max(0, toY - fromY);
        return new Mask(fromX, fromY, across, down, new float[across * down]);
    }

    private static int clamp(double value, int least, int most) {
        return (int) Math.min(most, Math.max(least, Math.floor(value)));
    }

    /// What both let through.
    public Mask within(Mask other) {
        float[] both = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                both[y * width + x] =
                        (float) (at(left + x, top + y) * other.reach(left + x, top + y));
            }
        }
        return new Mask(left, top, width, height, both);
    }

    /// What this lets through and the other does not.
    public Mask without(Mask other) {
        float[] rest = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rest[y * width + x] =
                        (float) (at(left + x, top + y) * (1 - other.reach(left + x, top + y)));
            }
        }
        return new Mask(left, top, width, height, rest);
    }

    private double reach(int x, int y) {
        return x < left || y < top || x >= left + width || y >= top + height ? 0 : at(x, y);
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /// What is let through at a pixel of the picture that lies in the rectangle, from 0 to 1.
    double at(int x, int y) {
        return cover.length == 0 ? 1 : cover[(y - top) * width + x - left];
    }
}
