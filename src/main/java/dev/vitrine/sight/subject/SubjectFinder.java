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

    /// The subject of a picture, given its faces and whom they belong to.
    ///
    /// @param figure absent when there is no face
    public static Subject find(View view, List<Region> faces, @Nullable Figure figure) {
        Mat rgb = view.rgbWithin(LONG_EDGE);
        Pixels whole = Pixels.of(rgb);
        Rect inside = Bars.inside(whole);
        Mat between = part(rgb, inside);
        Pixels pixels = Pixels.of(between);
        Mat detail = part(detail(view, whole), inside);
        float[] salience = Salience.of(pixels, Pixels.floats(detail));
        if (figure != null) {
            Salience.add(salience, people(figure, faces, whole, inside));
        }
        @Nullable CutOut cutOut = CutOut.of(between, pixels, salience);
        float[] attention = attention(salience, cutOut);
        return SubjectMeasure.of(pixels, cutOut, salience)
                .placed(map(attention, whole, inside), whole, inside, faces, figure);
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

    /// How likely each pixel inside the bars belongs to somebody; a face does in any case.
    private static float[] people(Figure figure, List<Region> faces, Pixels whole, Rect inside) {
        float[] people = new float[inside.width() * inside.height()];
        for (int index = 0; index < people.length; index++) {
            double x = (index % inside.width() + inside.x() + 0.5) / whole.width();
            double y = (Math.floorDiv(index, inside.width()) + inside.y() + 0.5) / whole.height();
            boolean face = faces.stream().anyMatch(each -> holds(each, x, y));
            people[index] = face ? 1 : figure.at(x, y);
        }
        return people;
    }

    private static boolean holds(Region region, double x, double y) {
        return x >= region.left()
                && x <= region.left() + region.width()
                && y >= region.top()
                && y <= region.top() + region.height();
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
