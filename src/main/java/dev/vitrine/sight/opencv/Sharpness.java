package dev.vitrine.sight.opencv;

import dev.vitrine.picture.Region;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// How sharp a part of a picture is: the variance of its Laplacian.
public final class Sharpness {
    private Sharpness() {}

    /// The variance of the Laplacian inside a region.
    public static double of(View view, Region region) {
        int left = (int) (region.left() * view.size().width());
        int top = (int) (region.top() * view.size().height());
        int width = Math.max(1, (int) (region.width() * view.size().width()));
        int height = Math.max(1, (int) (region.height() * view.size().height()));
        Mat part = new Mat(view.grey(), new Rect(left, top, width, height));
        Mat laplacian = new Mat();
        opencv_imgproc.Laplacian(part, laplacian, opencv_core.CV_64F);
        Mat mean = new Mat();
        Mat deviation = new Mat();
        opencv_core.meanStdDev(laplacian, mean, deviation);
        double spread = new DoublePointer(deviation.data()).get();
        return spread * spread;
    }
}
