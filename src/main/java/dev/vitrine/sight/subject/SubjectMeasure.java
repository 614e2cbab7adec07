package dev.vitrine.sight.subject;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.Pixels;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/// What can be counted about a subject once its pixels are known.
///
/// @param mask which pixels belong to it
/// @param box left, top, right and bottom of it, in pixels
record SubjectMeasure(
        Pixels pixels, boolean[] mask, int[] box, double touching, Ground ground, double step) {
    /// A piece of the mask that is smaller than this share of the largest is a speck.
    private static final double LEAST = 0.1;

    static SubjectMeasure of(Pixels pixels, @Nullable CutOut cutOut, float[] salience) {
        boolean[] mask = new boolean[salience.length];
        double limit = Threshold.otsu(salience);
        for (int index = 0; index < mask.length; index++) {
            mask[index] = cutOut == null ? salience[index] >= limit : cutOut.mask()[index];
        }
        return new SubjectMeasure(
                pixels,
                mask,
                box(mask, pixels.width(), pixels.height()),
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

    /// Left, top, right and bottom of what belongs together: the largest piece of the mask and all
    /// that are not tiny beside it. A handle is a part of its cup however thin it is; a speck is
    /// not.
    private static int[] box(boolean[] mask, int width, int height) {
        byte[] bytes = new byte[mask.length];
        for (int index = 0; index < mask.length; index++) {
            bytes[index] = (byte) (mask[index] ? 1 : 0);
        }
        Mat matrix = new Mat(height, width, opencv_core.CV_8U);
        matrix.data().put(bytes);
        Mat stats = new Mat();
        int pieces =
                opencv_imgproc.connectedComponentsWithStats(matrix, new Mat(), stats, new Mat());
        int[] numbers = new int[pieces * 5];
        new IntPointer(stats.data()).get(numbers);
        int largest = 0;
        for (int piece = 1; piece < pieces; piece++) {
            largest = Math.max(largest, numbers[piece * 5 + opencv_imgproc.CC_STAT_AREA]);
        }
        int[] box = {width, height, 0, 0};
        for (int piece = 1; piece < pieces; piece++) {
            int at = piece * 5;
            if (numbers[at + opencv_imgproc.CC_STAT_AREA] >= LEAST * largest) {
                int left = numbers[at + opencv_imgproc.CC_STAT_LEFT];
                int top = numbers[at + opencv_imgproc.CC_STAT_TOP];
                box[0] = Math.min(box[0], left);
                box[1] = Math.min(box[1], top);
                box[2] = Math.max(box[2], left + numbers[at + opencv_imgproc.CC_STAT_WIDTH]);
                box[3] = Math.max(box[3], top + numbers[at + opencv_imgproc.CC_STAT_HEIGHT]);
            }
        }
        return largest == 0 ? new int[] {0, 0, width, height} : box;
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
