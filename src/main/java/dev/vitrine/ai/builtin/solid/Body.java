package dev.vitrine.ai.builtin.solid;

/// A thing made of something.
public record Body(Solid solid, Material material) {}
