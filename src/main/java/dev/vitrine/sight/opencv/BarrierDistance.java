package dev.vitrine.sight.opencv;

import java.util.Arrays;

/// How hard it is to walk from the picture's border to each pixel without climbing: the distance to
/// the background that Zhang and others ("Minimum Barrier Salient Object Detection at 80 FPS", ICCV
/// 2015) approximate by sweeping over the picture.
final class BarrierDistance {
    private static final int SWEEPS = 4;

    private final int width;
    private final int height;
    private final float[] values;
    private final float[] highest;
    private final float[] lowest;
    private final float[] distance;

    private BarrierDistance(float[] values, int width, int height) {
        this.width = width;
        this.height = height;
        this.values = values;
        this.highest = values.clone();
        this.lowest = values.clone();
        this.distance = new float[values.length];
    }

    /// The distance of every pixel of one channel to the border.
    static float[] toBorder(float[] values, int width, int height) {
        BarrierDistance sweep = new BarrierDistance(values, width, height);
        sweep.start();
        for (int count = 0; count < SWEEPS; count++) {
            if (count % 2 == 0) {
                sweep.down();
            } else {
                sweep.up();
            }
        }
        return sweep.distance;
    }

    private void start() {
        Arrays.fill(distance, Float.MAX_VALUE);
        for (int x = 0; x < width; x++) {
            distance[x] = 0;
            distance[(height - 1) * width + x] = 0;
        }
        for (int y = 0; y < height; y++) {
            distance[y * width] = 0;
            distance[y * width + width - 1] = 0;
        }
    }

    private void down() {
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int here = y * width + x;
                walk(here - 1, here);
                walk(here - width, here);
            }
        }
    }

    private void up() {
        for (int y = height - 2; y > 0; y--) {
            for (int x = width - 2; x > 0; x--) {
                int here = y * width + x;
                walk(here + 1, here);
                walk(here + width, here);
            }
        }
    }

    private void walk(int from, int here) {
        float top = Math.max(highest[from], values[here]);
        float bottom = Math.min(lowest[from], values[here]);
        if (top - bottom < distance[here]) {
            distance[here] = top - bottom;
            highest[here] = top;
            lowest[here] = bottom;
        }
    }
}
