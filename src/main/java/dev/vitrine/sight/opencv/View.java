package dev.vitrine.sight.opencv;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Size;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// A picture as OpenCV sees it, prepared once for everybody who measures.
///
/// Belongs to one thread; whatever is made of it before it is closed is freed with it.
public final class View implements AutoCloseable {
    private final PointerScope scope = new PointerScope();
    private final Size size;
    private final Mat rgb;
    private final Mat grey = new Mat();

    /// Copies the pixels; the libraries must be loaded.
    public View(Raster raster) {
        size = raster.size();
        rgb = new Mat(size.height(), size.width(), opencv_core.CV_8UC3);
        BytePointer pixels = rgb.data();
        pixels.put(raster.rgb(), 0, raster.rgb().length);
        opencv_imgproc.cvtColor(rgb, grey, opencv_imgproc.COLOR_RGB2GRAY);
    }

    Size size() {
        return size;
    }

    Mat rgb() {
        return rgb;
    }

    Mat grey() {
        return grey;
    }

    /// Scaled down so that the longer edge has at most this many pixels.
    Mat rgbWithin(int longEdge) {
        double scale = Math.min(1, (double) longEdge / Math.max(size.width(), size.height()));
        Mat small = new Mat();
        opencv_imgproc.resize(
                rgb,
                small,
                new org.bytedeco.opencv.opencv_core.Size(
                        Math.max(1, (int) Math.round(size.width() * scale)),
                        Math.max(1, (int) Math.round(size.height() * scale))),
                0,
                0,
                opencv_imgproc.INTER_AREA);
        return small;
    }

    @Override
    public void close() {
        scope.close();
    }
}
