package dev.vitrine.ai.builtin.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// A piece of a figure.
///
/// @param tone its colour
/// @param shade by how many steps it is lighter, or darker below 0
/// @param outline in a box of 1 by 1
/// @param build what it is like where the figure is made solid
public record Part(Tone tone, int shade, Path2D outline, Build build) {
    Part placed(AffineTransform place) {
        return new Part(tone, shade, new Path2D.Double(outline, place), build);
    }
}
