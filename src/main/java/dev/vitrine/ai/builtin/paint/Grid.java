package dev.vitrine.ai.builtin.paint;

import java.util.Arrays;

/// Numbers at the crossings of a grid, and smoothly between them.
final class Grid {
    private static final int ROUNDS = 3;

    private final int width;
    private final int height;
    private final float[] values;

    Grid(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /// The value between the crossings around a place, which is counted in cells.
    double at(double x, double y) {
        double inX = Math.min(width - 1.0, Math.max(0, x));
        double inY = Math.min(height - 1.0, Math.max(0, y));
        int column = Math.min(width - 2, (int) inX);
        int row = Math.min(height - 2, (int) inY);
        column = Math.max(0, column);
        row = Math.max(0, row);
        double right = inX - column;
        double down = inY - row;
        int index = row * width + column;
        int next = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        double above = values[index] + (values[index + next] - values[index]) * right;
        double under =
                values[index + below]
                        + (values[index + below + next] - values[index + below]) * right;
        return above + (under - above) * down;
    }

    float value(int index) {
        return values[index];
    }

    /// Blurs about as a Gaussian of that deviation, in cells, by three running means.
    void blur(double deviation) {
        if (deviation <= 0.3) {
            return;
        }
        double ideal = Math.sqrt(12 * deviation * deviation / ROUNDS + 1);
        int radius = Math.max(1, (int) Math.round((ideal - 1) / 2));
        float[] line = new float[Math.max(width, height)];
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < height; row++) {
                smooth(line, row * width, 1, width, radius);
            }
            for (int column = 0; column < width; column++) {
                smooth(line, column, width, height, radius);
            }
        }
    }

    private void smooth(float[] line, int start, int stride, int count, int radius) {
        for (int index = 0; index < count; index++) {
            line[index] = values[start + index * stride];
        }
        double sum = line[0] * (radius + 1.0);
        for (int index = 1; index <= radius; index++) {
            sum += line[Math.min(count - 1, index)];
        }
        double share = 1.0 / (2 * radius + 1);
        for (int index = 0; index < count; index++) {
            values[start + index * stride] = (float) (sum * share);
            sum += line[Math.min(count - 1, index + radius + 1)];
            sum -= line[Math.max(0, index - radius)];
        }
        Arrays.fill(line, 0);
    }
}
