package dev.vitrine.ai.builtin.paint;

/// How paint meets what is there.
public enum Blend {
    /// Covers it.
    COVER,
    /// Adds its light, as a lamp does.
    LIGHT,
    /// Filters it, as a shadow or a glaze does.
    SHADE,
    /// Lightens it, and never beyond white.
    SCREEN;

    double of(double below, double paint, double share) {
        return switch (this) {
            case COVER -> below + (paint - below) * share;
            case LIGHT -> below + paint * share;
            case SHADE -> below * (1 + (paint - 1) * share);
            case SCREEN -> below + paint * share * Math.max(0, 1 - below);
        };
    }
}
