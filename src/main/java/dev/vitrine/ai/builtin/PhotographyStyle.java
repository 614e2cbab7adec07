package dev.vitrine.ai.builtin;

/// How a product is shown.
public enum PhotographyStyle {
    /// In the air, with its shadow far below.
    FLOATING,
    /// Lying, seen from above.
    FLAT_LAY,
    /// On a table in somebody's home.
    LIFESTYLE,
    /// On a set of bold shapes.
    PRODUCT_ART,
    /// Very near, with all else out of focus.
    MACRO,
    /// In the dark, with light along its edges.
    DARK_AND_MOODY,
    /// Before a seamless sweep of one colour.
    SOLID_BACKGROUND
}
