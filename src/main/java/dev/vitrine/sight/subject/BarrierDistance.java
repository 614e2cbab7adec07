package dev.vitrine.sight.subject;

/// How hard it is to walk from the picture's border to each pixel without climbing: the distance to
/// the background that Zhang and others ("Minimum Barrier Salient Object Detection at 80 FPS", ICCV
/// 2015) approximate by sweeping over the picture; once down and once up is enough for crops.
final class BarrierDistance {
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

    /// The distance of every pixel of one channel to the pixels marked as ground.
    static float[] to(boolean[] ground, float[] values, int width, int height) {
        BarrierDistance sweep = new BarrierDistance(values, width, height);
        for (int index = 0; index < ground.length; index++) {
            sweep.distance[index] = ground[index] ? 0 : Float.MAX_VALUE;
        }
        sweep.down();
        sweep.up();
        return sweep.distance;
    }

    private void down() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int here = y * width + x;
                if (x > 0) {
                    walk(here - 1, here);
                }
                if (y > 0) {
                    walk(here - width, here);
                }
            }
        }
    }

    private void up() {
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                int here = y * width + x;
                if (x < width - 1) {
                    walk(here + 1, here);
                }
                if (y < height - 1) {
                    walk(here + width, here);
                }
            }
        }
    }

    private void walk(int from, int here) {
        float value = values[here];
        float top = Math.max(highest[from], value);
        float bottom = Math.min(lowest[from], value);
        float far = top - bottom;
        if (far < distance[here]) {
            distance[here] = far;
            highest[here] = top;
            lowest[here] = bottom;
        }
    }
}
