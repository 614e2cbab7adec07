package dev.vitrine.sight.matte;

/// How much of each pixel belongs to the subject.
///
/// @param share from 0, ground, to 1, subject; row by row
@SuppressWarnings("ArrayRecordComponent")
public record Matte(int width, int height, float[] share) {
    public Matte {
        if (share.length != width * height) {
            throw new IllegalArgumentException(
                    "A matte of " + width + "×" + height + " does not have " + share.length);
        }
    }

    /// All of the pixels of a mask, and nothing of the others.
    public static Matte of(boolean[] mask, int width, int height) {
        float[] share = new float[mask.length];
        for (int index = 0; index < share.length; index++) {
            share[index] = mask[index] ? 1 : 0;
        }
        return new Matte(width, height, share);
    }

    /// The pixels that are more subject than ground.
    public boolean[] mask() {
        boolean[] mask = new boolean[share.length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = share[index] > 0.5f;
        }
        return mask;
    }
}
