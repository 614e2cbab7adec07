package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;
import java.util.Arrays;

/// How much each pixel of a small picture stands out, 0 to 1: unlike the ground at the border, in
/// focus, near the middle; people in any case.
final class Salience {
    /// How far from the middle, as a share of the picture, attention falls to 61 %.
    private static final double MIDDLE = 0.5;

    private static final float UNLIKE_WEIGHT = 0.6f;
    private static final float DETAIL_WEIGHT = 0.4f;

    /// The part of standing out that counts only in focus: a colourful ground is often blurred.
    private static final float IN_FOCUS = 0.5f;

    /// Somebody stands out as much as the most outstanding thing.
    private static final float PEOPLE_WEIGHT = 1;

    /// To find the highest values, one of so many is looked at.
    private static final int STRIDE = 4;

    private Salience() {}

    static float[] of(Pixels pixels, float[] detail) {
        int width = pixels.width();
        int height = pixels.height();
        boolean[] ground = Border.ground(pixels);
        float[] barrier = new float[pixels.count()];
        for (float[] channel : pixels.channels()) {
            float[] distance = BarrierDistance.to(ground, channel, width, height);
            for (int index = 0; index < barrier.length; index++) {
                barrier[index] += distance[index];
            }
        }
        float[] unlike = Border.unlike(pixels);
        stretch(barrier);
        stretch(unlike);
        stretch(detail);
        float[] across = nearMiddle(width);
        float[] down = nearMiddle(height);
        float[] salience = new float[pixels.count()];
        for (int here = 0; here < salience.length; here++) {
            float standsOut = barrier[here] + UNLIKE_WEIGHT * unlike[here];
            float focused = 1 - IN_FOCUS + IN_FOCUS * detail[here];
            salience[here] =
                    across[here % width]
                            * down[here / width]
                            * (standsOut * focused + DETAIL_WEIGHT * detail[here]);
        }
        stretch(salience);
        return salience;
    }

    private static float[] nearMiddle(int length) {
        float[] near = new float[length];
        for (int index = 0; index < length; index++) {
            double off = (index + 0.5) / length - 0.5;
            near[index] = (float) Math.exp(-off * off / (2 * MIDDLE * MIDDLE));
        }
        return near;
    }

    /// Adds people to what stands out by itself.
    static void add(float[] salience, float[] people) {
        for (int index = 0; index < salience.length; index++) {
            salience[index] += PEOPLE_WEIGHT * people[index];
        }
        stretch(salience);
    }

    /// Brings values to 0…1, where the most outstanding fiftieth counts as 1.
    private static void stretch(float[] values) {
        float[] sorted = new float[values.length / STRIDE + 1];
        for (int index = 0; index < values.length; index += STRIDE) {
            sorted[index / STRIDE] = values[index];
        }
        Arrays.sort(sorted);
        float highest = sorted[(int) (sorted.length * 0.98)];
        if (highest > 0) {
            for (int index = 0; index < values.length; index++) {
                values[index] = Math.min(1, values[index] / highest);
            }
        }
    }
}
