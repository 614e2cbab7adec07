package dev.vitrine.ai.builtin.figure;

/// Which colour of the scheme a part has.
public enum Tone {
    MAIN,
    SECOND,
    ACCENT,
    LIGHT,
    DARK
}
