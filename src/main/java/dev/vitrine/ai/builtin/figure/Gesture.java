package dev.vitrine.ai.builtin.figure;

/// How an abstract picture moves.
public enum Gesture {
    RISING,
    CALM,
    ROUND,
    SHARP,
    RADIATING,
    WAVING,
    GRID
}
