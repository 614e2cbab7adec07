package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;

/// Evens values out within what looks alike, and not across edges: a recursive filter along rows
/// and columns, as Gastal and Oliveira use it ("Domain Transform for Edge-Aware Image and Video
/// Processing", 2011), with GrabCut's measure of an edge, which lets soft shading pass.
public final class EdgeSmoother {
    /// How far a value reaches where nothing changes, in pixels.
    private static final double REACH = 20;

    private static final int ROUNDS = 2;

    /// In a plain picture, a step of this square is no edge yet.
    private static final double LEAST_MEAN = 4;

    /// Steps of colour are looked up in halves of a CIELAB unit; nothing passes the highest.
    private static final int STEPS = 256;

    private final float[] values;
    private final int width;
    private final float[] lightness;
    private final float[] a;
    private final float[] b;
    private final float[] passing = new float[STEPS];

    private EdgeSmoother(float[] values, Pixels pixels) {
        this.values = values;
        width = pixels.width();
        lightness = pixels.channels()[0];
        a = pixels.channels()[1];
        b = pixels.channels()[2];
        double mean = Math.max(LEAST_MEAN, meanSquare());
        for (int step = 0; step < STEPS; step++) {
            passing[step] = (float) Math.exp(-Math.sqrt(2) / REACH - square(step) / (2 * mean));
        }
    }

    /// Smooths the values of a picture's pixels in place.
    public static void smooth(float[] values, Pixels pixels) {
        EdgeSmoother smoother = new EdgeSmoother(values, pixels);
        for (int round = 0; round < ROUNDS; round++) {
            smoother.alongRows();
            smoother.alongColumns();
        }
    }

    private void alongRows() {
        for (int row = 0; row < values.length; row += width) {
            for (int here = row + 1; here < row + width; here++) {
                pass(here - 1, here);
            }
            for (int here = row + width - 2; here >= row; here--) {
                pass(here + 1, here);
            }
        }
    }

    private void alongColumns() {
        for (int here = width; here < values.length; here++) {
            pass(here - width, here);
        }
        for (int here = values.length - 1 - width; here >= 0; here--) {
            pass(here + width, here);
        }
    }

    private void pass(int from, int here) {
        values[here] += passing[step(from, here)] * (values[from] - values[here]);
    }

    /// Over all neighbours, the mean of their squared steps.
    private double meanSquare() {
        double sum = 0;
        int count = 0;
        for (int here = 1; here < values.length; here++) {
            if (here % width > 0) {
                sum += square(step(here - 1, here));
                count++;
            }
            if (here >= width) {
                sum += square(step(here - width, here));
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    /// The square of a step that was counted in halves.
    private static double square(int halves) {
        return halves * halves / 4.0;
    }

    private int step(int one, int other) {
        float step =
                Math.abs(lightness[one] - lightness[other])
                        + Math.abs(a[one] - a[other])
                        + Math.abs(b[one] - b[other]);
        return Math.min(STEPS - 1, (int) (2 * step));
    }
}
