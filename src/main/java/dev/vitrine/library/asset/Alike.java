package dev.vitrine.library.asset;

/// A picture that looks like another.
///
/// @param likeness 1 for the same picture, 0 for one that has nothing in common with it
/// @param nearDuplicate whether it is the same picture but for size, compression or light
public record Alike(Asset asset, double likeness, boolean nearDuplicate) {}
