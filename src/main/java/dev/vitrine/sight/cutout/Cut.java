package dev.vitrine.sight.cutout;

import dev.vitrine.picture.Size;

/// A subject, cut out.
///
/// The array is handed over, not copied: whoever makes a cut gives its bytes away, and nobody
/// changes them after.
///
/// @param size the picture's own
/// @param alpha how much of each pixel belongs to the subject: 0 is ground, 255 subject; row by row
/// @param quality the share that the cut and the true subject are expected to have in common, 0 to
///   1
/// @param usable whether that is enough to show people
/// @param reason why, in one sentence with a number
/// @param by what has made it, for example "isnet.onnx" or "built in"
@SuppressWarnings("ArrayRecordComponent")
public record Cut(
        Size size, byte[] alpha, double quality, boolean usable, String reason, String by) {
    public Cut {
        if (alpha.length != size.pixels()) {
            throw new IllegalArgumentException(
                    "A mask of " + size + " does not have " + alpha.length + " bytes");
        }
    }

    /// How much of a pixel belongs to the subject, 0 to 255.
    public int at(int x, int y) {
        return alpha[y * size.width() + x] & 0xff;
    }
}
