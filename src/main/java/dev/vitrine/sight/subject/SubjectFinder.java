package dev.vitrine.sight.subject;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.View;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/// Finds the main subject: what stands out, cut out along the picture's own edges.
///
/// All of it at 112 pixels, where a subject is still a subject and the search takes milliseconds,
/// whatever the picture: every step passes over the pixels a fixed number of times.
public final class SubjectFinder {
    private static final int LONG_EDGE = 112;

    /// How much of the attention follows the cut-out when it is fully trusted; the rest follows
    /// what stands out, in case the cut-out is wrong.
    private static final double CUT_OUT_WEIGHT = 0.8;

    /// How far detail spreads, in pixels at the size searched: texture is more than its edges.
    private static final double SPREAD = 3;

    /// Bytes hold edges of up to a quarter of black against white, in steps of a quarter.
    private static final double DETAIL_SCALE = 4;

    private SubjectFinder() {}

    /// The subject of a picture, given its faces.
    public static Subject find(View view, List<Region> faces) {
        Mat rgb = view.rgbWithin(LONG_EDGE);
        Pixels whole = Pixels.of(rgb);
        Rect inside = Bars.inside(whole);
        Mat between = part(rgb, inside);
        Pixels pixels = Pixels.of(between);
        Mat detail = part(detail(view, whole), inside);
        float[] salience =
                Salience.of(
                        pixels,
                        Pixels.floats(detail),
                        faces.stream().map(face -> seenInside(face, whole, inside)).toList());
        @Nullable CutOut cutOut = CutOut.of(between, pixels, salience);
        float[] attention = attention(salience, cutOut);
        return SubjectMeasure.of(pixels, attention, cutOut, salience)
                .placed(map(attention, whole, inside), whole, inside, faces);
    }

    private static Mat part(Mat picture, Rect area) {
        return new Mat(picture, area).clone();
    }

    private static float[] attention(float[] salience, @Nullable CutOut cutOut) {
        float[] attention = new float[salience.length];
        double trust = cutOut == null ? 0 : CUT_OUT_WEIGHT * cutOut.trust();
        for (int index = 0; index < attention.length; index++) {
            double rough = Math.pow(salience[index], 1.5);
            double cut = cutOut != null && cutOut.mask()[index] ? 0.5 + 0.5 * salience[index] : 0;
            attention[index] = (float) (trust * cut + (1 - trust) * rough);
        }
        return attention;
    }

    private static AttentionMap map(float[] attention, Pixels whole, Rect inside) {
        byte[] weights = new byte[whole.count()];
        for (int y = 0; y < inside.height(); y++) {
            for (int x = 0; x < inside.width(); x++) {
                weights[(y + inside.y()) * whole.width() + x + inside.x()] =
                        (byte) Math.round(attention[y * inside.width() + x] * 255);
            }
        }
        return new AttentionMap(whole.width(), whole.height(), weights);
    }

    private static Region seenInside(Region face, Pixels whole, Rect inside) {
        double left = fraction(face.left() * whole.width() - inside.x(), inside.width());
        double top = fraction(face.top() * whole.height() - inside.y(), inside.height());
        double right = left + face.width() * whole.width() / inside.width();
        double bottom = top + face.height() * whole.height() / inside.height();
        return new Region(left, top, Math.min(1, right) - left, Math.min(1, bottom) - top);
    }

    private static double fraction(double pixel, int length) {
        return Math.clamp(pixel / length, 0, 0.99);
    }

    private static Mat detail(View view, Pixels pixels) {
        Mat laplacian = new Mat();
        opencv_imgproc.Laplacian(view.grey(), laplacian, opencv_core.CV_16S);
        Mat edges = new Mat();
        opencv_core.convertScaleAbs(laplacian, edges, DETAIL_SCALE, 0);
        Mat small = new Mat();
        opencv_imgproc.resize(
                edges,
                small,
                new Size(pixels.width(), pixels.height()),
                0,
                0,
                opencv_imgproc.INTER_AREA);
        Mat fine = new Mat();
        small.convertTo(fine, opencv_core.CV_32F);
        Mat smooth = new Mat();
        opencv_imgproc.GaussianBlur(fine, smooth, new Size(0, 0), SPREAD);
        return smooth;
    }
}
