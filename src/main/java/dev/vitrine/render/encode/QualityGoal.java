package dev.vitrine.render.encode;

/// How good an encoded picture must look, and how hard the encoder may try.
///
/// @param minSsim the least likeness to the uncompressed picture, 0 to 1
/// @param minQuality the encoder's quality is never chosen below this, unless a byte limit forces
///   it
/// @param maxQuality nor above this
public record QualityGoal(double minSsim, int minQuality, int maxQuality) {
    public QualityGoal {
        if (!(minSsim > 0 && minSsim < 1)) {
            throw new IllegalArgumentException("The least SSIM is between 0 and 1: " + minSsim);
        }
        if (minQuality < 1 || maxQuality > 100 || minQuality > maxQuality) {
            throw new IllegalArgumentException(
                    "Quality runs from 1 to 100: " + minQuality + " to " + maxQuality);
        }
    }

    /// Exactly one quality, whatever it looks like: nothing is measured, and nothing tried to save
    /// bytes.
    public static QualityGoal exactly(int quality) {
        return new QualityGoal(Math.ulp(0.5), quality, quality);
    }

    /// Whether there is no quality to choose.
    boolean fixed() {
        return minQuality == maxQuality;
    }
}
