package dev.vitrine.ai.builtin.scenery;

/// The time of day in a landscape.
public enum Hour {
    DAY,
    GOLDEN,
    DUSK,
    NIGHT,
    MIST
}
