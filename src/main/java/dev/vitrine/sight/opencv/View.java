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

    /// In pixels.
    public Size size() {
        return size;
    }

    /// In colour: red, green, blue, one byte each.
    public Mat rgb() {
        return rgb;
    }

    /// The lightness, one byte.
    public Mat grey() {
        return grey;
    }

    /// In colour, scaled down so that the longer edge has at most this many pixels.
    public Mat rgbWithin(int longEdge) {
        return within(rgb, longEdge);
    }

    /// A picture scaled down so that the longer edge has at most this many pixels; itself if it
    /// has; the libraries must be loaded.
    public static Raster shrunk(Raster raster, int longEdge) {
        Size size = raster.size();
        if (Math.max(size.width(), size.height()) <= longEdge) {
            return raster;
        }
        try (PointerScope _ = new PointerScope()) {
            Mat rgb = new Mat(size.height(), size.width(), opencv_core.CV_8UC3);
            rgb.data().put(raster.rgb(), 0, raster.rgb().length);
            Mat small = within(rgb, longEdge);
            byte[] bytes = new byte[3 * small.rows() * small.cols()];
            small.data().get(bytes);
            return new Raster(new Size(small.cols(), small.rows()), bytes);
        }
    }

    /// A copy scaled down so that the longer edge has at most this many pixels.
    public static Mat within(Mat picture, int longEdge) {
        int width = picture.cols();
        int height = picture.rows();
        double scale = Math.min(1, (double) longEdge / Math.max(width, height));
        Mat small = new Mat();
        opencv_imgproc.resize(
                picture,
                small,
                new org.bytedeco.opencv.opencv_core.Size(
                        Math.max(1, (int) Math.round(width * scale)),
                        Math.max(1, (int) Math.round(height * scale))),
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
