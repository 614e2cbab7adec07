package dev.vitrine.sight.opencv;

import dev.vitrine.picture.Colour;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.TermCriteria;

/// The colours that a picture is made of, by clustering in CIELAB.
public final class Colours {
    private static final int LONG_EDGE = 96;
    private static final int CLUSTERS = 10;
    private static final int ROUNDS = 12;

    private Colours() {}

    /// The middle of each cluster with the share of the picture that belongs to it. The same
    /// picture gives the same colours.
    public static Map<Colour, Double> of(View view) {
        Pixels pixels = Pixels.of(view.rgbWithin(LONG_EDGE));
        int count = pixels.count();
        // Three channels, not three columns: a single row would be taken for single numbers.
        Mat samples = new Mat(count, 1, opencv_core.CV_32FC3);
        float[] interleaved = new float[count * 3];
        for (int index = 0; index < interleaved.length; index++) {
            interleaved[index] = pixels.channels()[index % 3][index / 3];
        }
        new FloatPointer(samples.data()).put(interleaved);
        Mat labels = new Mat();
        Mat centres = new Mat();
        opencv_core.setRNGSeed(1);
        opencv_core.kmeans(
                samples,
                Math.min(CLUSTERS, count),
                labels,
                new TermCriteria(TermCriteria.COUNT | TermCriteria.EPS, ROUNDS, 0.5),
                1,
                opencv_core.KMEANS_PP_CENTERS,
                centres);
        return shares(labels, centres, count);
    }

    private static Map<Colour, Double> shares(Mat labels, Mat centres, int count) {
        int[] label = new int[count];
        new IntPointer(labels.data()).get(label);
        float[] places = Pixels.floats(centres);
        int[] members = new int[centres.rows()];
        for (int each : label) {
            members[each]++;
        }
        Map<Colour, Double> shares = new LinkedHashMap<>();
        for (int cluster = 0; cluster < members.length; cluster++) {
            if (members[cluster] > 0) {
                Lab place =
                        new Lab(
                                places[cluster * 3],
                                places[cluster * 3 + 1],
                                places[cluster * 3 + 2]);
                shares.merge(place.colour(), (double) members[cluster] / count, Double::sum);
            }
        }
        return shares;
    }
}
