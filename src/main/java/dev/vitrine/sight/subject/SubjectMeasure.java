package dev.vitrine.sight.subject;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.Pieces;
import dev.vitrine.sight.opencv.Pixels;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/// What can be counted about a subject once its pixels are known.
///
/// @param mask which pixels belong to it
/// @param box left, top, right and bottom of it, in pixels
record SubjectMeasure(
        Pixels pixels, boolean[] mask, int[] box, double touching, Ground ground, double step) {
    /// A subject that consists of people by this share is them, hands and all: the net that finds
    /// people knows their bodies, the cut-out their thin ends.
    private static final double MOSTLY = 0.7;

    static SubjectMeasure of(Pixels pixels, @Nullable CutOut cutOut, float[] salience) {
        boolean[] mask = new boolean[salience.length];
        double limit = Threshold.otsu(salience);
        for (int index = 0; index < mask.length; index++) {
            mask[index] = cutOut == null ? salience[index] >= limit : cutOut.mask()[index];
        }
        return new SubjectMeasure(
                pixels,
                mask,
                Pieces.box(mask, pixels.width(), pixels.height()),
                touching(mask, pixels.width(), pixels.height()),
                Ground.of(pixels, mask),
                Outline.step(pixels, mask));
    }

    /// The subject in a picture of which these pixels are a part.
    ///
    /// @param figure absent when there is no face
    Subject placed(
            AttentionMap map,
            Pixels whole,
            Rect inside,
            List<Region> faces,
            @Nullable Figure figure) {
        double left = (double) (box[0] + inside.x()) / whole.width();
        double top = (double) (box[1] + inside.y()) / whole.height();
        double right = (double) (box[2] + inside.x()) / whole.width();
        double bottom = (double) (box[3] + inside.y()) / whole.height();
        for (Region face : faces) {
            left = Math.min(left, face.left());
            top = Math.min(top, face.top());
            right = Math.max(right, face.left() + face.width());
            bottom = Math.max(bottom, face.top() + face.height());
        }
        int area = 0;
        for (boolean each : mask) {
            area += each ? 1 : 0;
        }
        Region region = new Region(left, top, Math.min(1, right) - left, Math.min(1, bottom) - top);
        Region between =
                new Region(
                        (double) inside.x() / whole.width(),
                        (double) inside.y() / whole.height(),
                        (double) inside.width() / whole.width(),
                        (double) inside.height() / whole.height());
        return new Subject(
                new Focus(
                        faces,
                        region,
                        map,
                        figure == null
                                ? null
                                : shareOf(figure, whole, inside) >= MOSTLY
                                        ? region
                                        : figure.around(faces),
                        between,
                        null),
                (double) area / mask.length,
                touching,
                ground.spread(),
                ground.busy(),
                step);
    }

    /// How much of the subject is people.
    private double shareOf(Figure figure, Pixels whole, Rect inside) {
        int area = 0;
        int people = 0;
        for (int index = 0; index < mask.length; index++) {
            if (mask[index]) {
                double x = (index % pixels.width() + inside.x() + 0.5) / whole.width();
                double y =
                        (Math.floorDiv(index, pixels.width()) + inside.y() + 0.5) / whole.height();
                area++;
                people += figure.at(x, y) >= Figure.CERTAIN ? 1 : 0;
            }
        }
        return area == 0 ? 0 : (double) people / area;
    }

    private static double touching(boolean[] mask, int width, int height) {
        int touching = 0;
        for (int x = 0; x < width; x++) {
            touching += mask[x] ? 1 : 0;
            touching += mask[(height - 1) * width + x] ? 1 : 0;
        }
        for (int y = 0; y < height; y++) {
            touching += mask[y * width] ? 1 : 0;
            touching += mask[y * width + width - 1] ? 1 : 0;
        }
        return (double) touching / (2 * (width + height));
    }
}
