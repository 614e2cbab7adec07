package dev.vitrine.ai.builtin.paint;

/// A number for every place.
@FunctionalInterface
public interface Amount {
    /// The number at a place in lengths.
    double at(double x, double y);

    /// 0 below the first number, 1 above the second, smooth between; also downwards, when the first
    /// is the larger.
    static double step(double from, double to, double value) {
        double share = Math.min(1, Math.max(0, (value - from) / (to - from)));
        return share * share * (3 - 2 * share);
    }

    /// A value between two.
    static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
