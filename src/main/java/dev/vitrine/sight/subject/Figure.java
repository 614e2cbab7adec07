package dev.vitrine.sight.subject;

import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.Pieces;
import java.util.List;

/// Where people are in a picture.
///
/// @param likelihood how likely each point of a square belongs to somebody, 0 to 1, row by row
/// @param edge of the square, in points
/// @param place where the picture lies on the square, as fractions of it
@SuppressWarnings("ArrayRecordComponent")
public record Figure(float[] likelihood, int edge, Region place) {
    static final float CERTAIN = 0.5f;

    /// The smallest region of the picture that holds the people with their faces.
    Region around(List<Region> faces) {
        boolean[] mask = new boolean[likelihood.length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = likelihood[index] >= CERTAIN && isInPicture(index);
        }
        int[] box = Pieces.box(mask, edge, edge);
        double left = (double) box[0] / edge;
        double top = (double) box[1] / edge;
        double right = (double) box[2] / edge;
        double bottom = (double) box[3] / edge;
        for (Region face : faces) {
            Region here = place.outwards(face);
            left = Math.min(left, here.left());
            top = Math.min(top, here.top());
            right = Math.max(right, here.left() + here.width());
            bottom = Math.max(bottom, here.top() + here.height());
        }
        right = Math.min(1, right);
        bottom = Math.min(1, bottom);
        return new Region(left, top, right - left, bottom - top).within(place);
    }

    private boolean isInPicture(int index) {
        double x = (index % edge + 0.5) / edge;
        double y = (Math.floorDiv(index, edge) + 0.5) / edge;
        return x > place.left()
                && x < place.left() + place.width()
                && y > place.top()
                && y < place.top() + place.height();
    }

    /// The likelihood at a point of the picture, in fractions of it.
    public float at(double x, double y) {
        int column = (int) Math.clamp((place.left() + x * place.width()) * edge, 0, edge - 1);
        int row = (int) Math.clamp((place.top() + y * place.height()) * edge, 0, edge - 1);
        return likelihood[row * edge + column];
    }
}
