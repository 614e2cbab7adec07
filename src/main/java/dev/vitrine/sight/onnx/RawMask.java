package dev.vitrine.sight.onnx;

import dev.vitrine.sight.matte.Matte;

/// What a net has answered, before its numbers are shares of a subject.
@SuppressWarnings("ArrayRecordComponent")
record RawMask(int width, int height, float[] values) {
    /// Rounding leads nets that end with a sigmoid this far beyond 0 and 1.
    private static final float BEYOND = 1e-3f;

    /// Numbers that are all this near to each other show no subject, and are left as they are.
    private static final float FLAT = 0.1f;

    /// A mask has between so many pixels on an edge.
    private static final int LEAST = 16;

    private static final int MOST = 4096;

    /// Whether numbers of these dimensions are one mask: two edges, and nothing else.
    static boolean isMask(long[] dimensions) {
        int rows = dimensions.length - 2;
        for (int index = 0; index < dimensions.length; index++) {
            boolean edge = index >= rows;
            if (dimensions[index] < (edge ? LEAST : 1) || dimensions[index] > (edge ? MOST : 1)) {
                return false;
            }
        }
        return rows >= 0;
    }

    static RawMask of(long[] dimensions, float[] values) {
        return new RawMask(
                (int) dimensions[dimensions.length - 1],
                (int) dimensions[dimensions.length - 2],
                values);
    }

    /// Shares from 0 to 1: through the sigmoid where the numbers are logits, then stretched, since
    /// U²-Net's seldom reach 0 and 1.
    Matte matte() {
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (float value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        boolean logits = lowest < -BEYOND || highest > 1 + BEYOND;
        float from = logits ? sigmoid(lowest) : lowest;
        float to = logits ? sigmoid(highest) : highest;
        boolean flat = to - from < FLAT;
        float[] share = new float[values.length];
        for (int index = 0; index < share.length; index++) {
            float value = logits ? sigmoid(values[index]) : values[index];
            share[index] = Math.clamp(flat ? value : (value - from) / (to - from), 0f, 1f);
        }
        return new Matte(width, height, share);
    }

    private static float sigmoid(float value) {
        return (float) (1 / (1 + Math.exp(-value)));
    }
}
