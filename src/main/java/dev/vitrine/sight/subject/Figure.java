package dev.vitrine.sight.subject;

import dev.vitrine.picture.Region;

/// Where people are in a picture.
///
/// @param likelihood how likely each point of a square belongs to somebody, 0 to 1, row by row
/// @param edge of the square, in points
/// @param place where the picture lies on the square, as fractions of it
@SuppressWarnings("ArrayRecordComponent")
public record Figure(float[] likelihood, int edge, Region place) {

    /// The likelihood at a point of the picture, in fractions of it.
    float at(double x, double y) {
        int column = (int) Math.clamp((place.left() + x * place.width()) * edge, 0, edge - 1);
        int row = (int) Math.clamp((place.top() + y * place.height()) * edge, 0, edge - 1);
        return likelihood[row * edge + column];
    }
}
