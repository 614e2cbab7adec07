package dev.vitrine.sight.opencv;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/// Finds the main subject: what differs from the border, is near the middle, is sharp; then cut out
/// by GrabCut.
public final class SubjectFinder {
    private static final int LONG_EDGE = 160;

    private SubjectFinder() {}

    /// The subject of a picture, given its faces.
    public static Subject find(View view, List<Region> faces) {
        Mat rgb = view.rgbWithin(LONG_EDGE);
        Pixels pixels = Pixels.of(rgb);
        float[] salience = Salience.of(pixels, detail(view, pixels), faces);
        byte[] weights = new byte[salience.length];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = (byte) Math.round(salience[index] * 255);
        }
        AttentionMap map = new AttentionMap(pixels.width(), pixels.height(), weights);
        return new Subject(Region.WHOLE, map, 0.5, 0, 0, 0);
    }

    private static float[] detail(View view, Pixels pixels) {
        Mat laplacian = new Mat();
        opencv_imgproc.Laplacian(view.grey(), laplacian, opencv_core.CV_32F);
        Mat energy = opencv_core.abs(laplacian).asMat();
        Mat small = new Mat();
        opencv_imgproc.resize(
                energy,
                small,
                new Size(pixels.width(), pixels.height()),
                0,
                0,
                opencv_imgproc.INTER_AREA);
        float[] detail = new float[pixels.count()];
        new FloatPointer(small.data()).get(detail);
        return detail;
    }
}
