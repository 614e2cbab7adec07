package dev.vitrine.sight;

import dev.vitrine.picture.Colour;

/// Two colours that can be read on each other.
///
/// @param ratio the contrast ratio, 1 to 21, as WCAG 2.2 defines it
public record ContrastPair(Colour text, Colour ground, double ratio) {}
