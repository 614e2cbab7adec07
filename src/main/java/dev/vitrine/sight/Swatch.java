package dev.vitrine.sight;

import dev.vitrine.picture.Colour;

/// One colour of a palette.
///
/// @param colour the colour itself
/// @param name its everyday name, for example "slate blue"
/// @param share how much of the picture it covers, 0 to 1
public record Swatch(Colour colour, String name, double share) {}
