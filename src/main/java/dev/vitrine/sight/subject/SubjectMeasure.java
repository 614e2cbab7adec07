package dev.vitrine.sight.subject;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;
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
    /// This share of the attention may lie outside of the box, on each side.
    private static final double STRAY = 0.01;

    private static final float LEAST = 0.25f;

    static SubjectMeasure of(
            Pixels pixels, float[] attention, @Nullable CutOut cutOut, float[] salience) {
        boolean[] mask = new boolean[attention.length];
        double limit = Threshold.otsu(salience);
        for (int index = 0; index < mask.length; index++) {
            mask[index] = cutOut == null ? salience[index] >= limit : cutOut.mask()[index];
        }
        return new SubjectMeasure(
                pixels,
                mask,
                box(attention, pixels.width(), pixels.height()),
                touching(mask, pixels.width(), pixels.height()),
                Ground.of(pixels, mask),
                Outline.step(pixels, mask));
    }

    /// The subject in a picture of which these pixels are a part.
    Subject placed(AttentionMap map, Pixels whole, Rect inside, List<Region> faces) {
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
        return new Subject(
                new Region(left, top, Math.min(1, right) - left, Math.min(1, bottom) - top),
                map,
                (double) area / mask.length,
                touching,
                ground.spread(),
                ground.busy(),
                step);
    }

    private static int[] box(float[] attention, int width, int height) {
        double[] columns = new double[width];
        double[] rows = new double[height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = attention[y * width + x];
                if (value >= LEAST) {
                    columns[x] += value;
                    rows[y] += value;
                }
            }
        }
        int[] across = ends(columns);
        int[] down = ends(rows);
        return new int[] {across[0], down[0], across[1], down[1]};
    }

    private static int[] ends(double[] mass) {
        double all = 0;
        for (double each : mass) {
            all += each;
        }
        if (all == 0) {
            return new int[] {0, mass.length};
        }
        int start = 0;
        double before = mass[0];
        while (before < STRAY * all) {
            before += mass[++start];
        }
        int end = mass.length - 1;
        double after = mass[end];
        while (after < STRAY * all) {
            after += mass[--end];
        }
        return new int[] {start, Math.max(end, start) + 1};
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
