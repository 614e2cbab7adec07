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
        Pixels pixels, boolean[] mask, int[] box, double touching, double unrest, double apart) {
    /// This share of the attention may lie outside of the box, on each side.
    private static final double STRAY = 0.01;

    private static final float LEAST = 0.25f;

    /// How many pixels around the subject count as neither subject nor ground.
    private static final int SEAM = 3;

    static SubjectMeasure of(
            Pixels pixels, float[] attention, @Nullable CutOut cutOut, float[] salience) {
        boolean[] mask = new boolean[attention.length];
        double limit = Threshold.otsu(salience);
        for (int index = 0; index < mask.length; index++) {
            mask[index] = cutOut == null ? salience[index] >= limit : cutOut.mask()[index];
        }
        double[] ground = means(pixels, mask, false);
        double[] subject = means(pixels, mask, true);
        double apart = 0;
        double spread = 0;
        for (int channel = 0; channel < 3; channel++) {
            apart += Math.pow(ground[channel] - subject[channel], 2);
            spread += ground[channel + 3];
        }
        return new SubjectMeasure(
                pixels,
                mask,
                box(attention, pixels.width(), pixels.height()),
                touching(mask, pixels.width(), pixels.height()),
                Math.sqrt(spread),
                Math.sqrt(apart));
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
                unrest,
                apart);
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

    /// The mean of each channel, then the variance of each: of the subject or of the ground,
    /// without the seam between them.
    private static double[] means(Pixels pixels, boolean[] mask, boolean subject) {
        double[] result = new double[6];
        int count = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int here = y * pixels.width() + x;
                if (mask[here] == subject && (subject || !nearSubject(pixels, mask, x, y))) {
                    count++;
                    for (int channel = 0; channel < 3; channel++) {
                        float value = pixels.channels()[channel][here];
                        result[channel] += value;
                        result[channel + 3] += value * value;
                    }
                }
            }
        }
        for (int channel = 0; channel < 3 && count > 0; channel++) {
            result[channel] /= count;
            result[channel + 3] =
                    Math.max(0, result[channel + 3] / count - result[channel] * result[channel]);
        }
        return result;
    }

    private static boolean nearSubject(Pixels pixels, boolean[] mask, int x, int y) {
        int width = pixels.width();
        int left = Math.max(0, x - SEAM);
        int right = Math.min(width - 1, x + SEAM);
        int above = Math.max(0, y - SEAM);
        int below = Math.min(pixels.height() - 1, y + SEAM);
        return mask[y * width + left]
                || mask[y * width + right]
                || mask[above * width + x]
                || mask[below * width + x];
    }
}
