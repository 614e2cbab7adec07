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

    /// The pixels that are more subject than ground.
    public boolean[] mask() {
        boolean[] mask = new boolean[share.length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = share[index] > 0.5f;
        }
        return mask;
    }
}
