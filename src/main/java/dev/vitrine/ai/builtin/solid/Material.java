package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.colour.Oklab;

/// What a thing is made of.
///
/// @param colour of its body
/// @param gloss how much of the lamps it mirrors, from 0 for plaster to 1 for metal
/// @param sharpness how clearly it mirrors them, from 0 to 1
/// @param metal whether it mirrors in its own colour
public record Material(Oklab colour, double gloss, double sharpness, boolean metal) {
    public static Material matte(Oklab colour) {
        return new Material(colour, 0.25, 0.1, false);
    }

    public static Material satin(Oklab colour) {
        return new Material(colour, 0.5, 0.5, false);
    }

    public static Material lacquer(Oklab colour) {
        return new Material(colour, 0.9, 0.85, false);
    }

    public static Material metal(Oklab colour) {
        return new Material(colour, 1, 0.75, true);
    }
}
