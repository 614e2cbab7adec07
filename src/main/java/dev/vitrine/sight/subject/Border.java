package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;
import java.util.Arrays;

/// What the border of a picture says about its ground: most of a border is ground, but a subject
/// that leaves the picture is not.
final class Border {
    /// Colours nearer than this in CIELAB count as the same stuff.
    private static final float ALIKE = 14;

    /// Stuff that makes up less of the border than this is a subject that leaves the picture.
    private static final double LEAST_SHARE = 0.1;

    /// To learn how common a colour is at the border, one pixel of so many is looked at.
    private static final int STRIDE = 4;

    /// How deep a side is sampled, as a share of the picture.
    private static final double DEPTH = 0.06;

    private Border() {}

    /// The pixels of the border that are ground.
    static boolean[] ground(Pixels pixels) {
        int width = pixels.width();
        int height = pixels.height();
        int[] ring = ring(width, height);
        boolean[] ground = new boolean[pixels.count()];
        for (int here : ring) {
            int alike = 0;
            for (int other = 0; other < ring.length; other += STRIDE) {
                if (pixels.distance(here, ring[other]) < ALIKE) {
                    alike++;
                }
            }
            ground[here] = alike * STRIDE >= LEAST_SHARE * ring.length;
        }
        return ground;
    }

    /// How unlike each pixel is to the sides of the picture, leaving out the side it resembles
    /// least: the subject may stand there.
    static float[] unlike(Pixels pixels) {
        int width = pixels.width();
        int height = pixels.height();
        int deepX = Math.max(1, (int) (width * DEPTH));
        int deepY = Math.max(1, (int) (height * DEPTH));
        float[][] sides = {
            toStrip(pixels, 0, 0, width, deepY),
            toStrip(pixels, 0, height - deepY, width, height),
            toStrip(pixels, 0, 0, deepX, height),
            toStrip(pixels, width - deepX, 0, width, height)
        };
        float[] unlike = new float[pixels.count()];
        for (int index = 0; index < unlike.length; index++) {
            float sum = 0;
            float most = 0;
            for (float[] side : sides) {
                sum += side[index];
                most = Math.max(most, side[index]);
            }
            unlike[index] = sum - most;
        }
        return unlike;
    }

    private static float[] toStrip(Pixels pixels, int left, int top, int right, int bottom) {
        float[] distance = new float[pixels.count()];
        for (float[] channel : pixels.channels()) {
            double sum = 0;
            double squares = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    float value = channel[y * pixels.width() + x];
                    sum += value;
                    squares += value * value;
                }
            }
            int count = (right - left) * (bottom - top);
            double mean = sum / count;
            double variance = Math.max(0, squares / count - mean * mean) + 20;
            for (int index = 0; index < distance.length; index++) {
                double off = channel[index] - mean;
                distance[index] += (float) (off * off / variance);
            }
        }
        float highest = 1e-6f;
        for (int index = 0; index < distance.length; index++) {
            distance[index] = (float) Math.sqrt(distance[index]);
            highest = Math.max(highest, distance[index]);
        }
        for (int index = 0; index < distance.length; index++) {
            distance[index] /= highest;
        }
        return distance;
    }

    private static int[] ring(int width, int height) {
        int[] ring = new int[2 * (width + height)];
        int count = 0;
        for (int x = 0; x < width; x++) {
            ring[count++] = x;
            ring[count++] = (height - 1) * width + x;
        }
        for (int y = 1; y < height - 1; y++) {
            ring[count++] = y * width;
            ring[count++] = y * width + width - 1;
        }
        return Arrays.copyOf(ring, count);
    }
}
