package dev.vitrine.ai.builtin;

/// The visual language of a picture.
public enum Theme {
    /// Scenes with light, air and depth.
    REALISTIC,
    /// Clean planes, glass and order.
    PROFESSIONAL,
    /// Flat shapes with grainy shades.
    ILLUSTRATION,
    /// Colour, movement and nothing to recognise.
    ABSTRACT,
    /// One thing, and room around it.
    MINIMALIST,
    /// Darkness, glow and grids.
    FUTURISTIC,
    /// Charts and symbols without words.
    INFOGRAPHIC,
    /// Paper, halftone and faded ink.
    VINTAGE
}
