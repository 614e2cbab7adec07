package dev.vitrine.ai.builtin.figure;

/// Where a realistic picture shows its motif.
public enum Setting {
    STUDIO,
    TABLE,
    MOUNTAINS,
    SEA,
    SKY,
    FOREST,
    FOLIAGE,
    MEADOW,
    CITY,
    NIGHT,
    WINTER,
    GLOW,
    BOKEH
}
