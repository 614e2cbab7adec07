package dev.vitrine.ai.builtin.solid;

/// What the floor does with light.
///
/// @param shadow how dark shadows are on it, from 0 for no floor to 1
/// @param gloss how much it mirrors, from 0 to 1
public record Ground(double shadow, double gloss) {
    public static final Ground NONE = new Ground(0, 0);
}
