package dev.vitrine.sight.face;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/// Whether a place has the colour of skin. All skin tones share the range of Cr and Cb that Chai
/// and Ngan give ("Face Segmentation Using Skin-Color Map", 1999), widened a little for coloured
/// light.
final class Skin {
    private static final int LEAST_RED = 131;
    private static final int MOST_RED = 180;
    private static final int LEAST_BLUE = 77;
    private static final int MOST_BLUE = 130;

    private Skin() {}

    /// The share of the middle of a place that may be skin. A picture without colour cannot speak
    /// against a face: 1.
    static double share(Mat rgb, Rect place) {
        int inset = place.width() / 5;
        int edge = Math.max(1, place.width() - 2 * inset);
        Mat middle = new Mat();
        new Mat(rgb, new Rect(place.x() + inset, place.y() + inset, edge, edge)).copyTo(middle);
        Mat converted = new Mat();
        opencv_imgproc.cvtColor(middle, converted, opencv_imgproc.COLOR_RGB2YCrCb);
        byte[] pixels = new byte[edge * edge * 3];
        converted.data().get(pixels);
        int skin = 0;
        int grey = 0;
        for (int index = 0; index < pixels.length; index += 3) {
            int red = pixels[index + 1] & 0xff;
            int blue = pixels[index + 2] & 0xff;
            if (red >= LEAST_RED && red <= MOST_RED && blue >= LEAST_BLUE && blue <= MOST_BLUE) {
                skin++;
            }
            if (Math.abs(red - 128) <= 2 && Math.abs(blue - 128) <= 2) {
                grey++;
            }
        }
        double count = edge * edge;
        return grey / count > 0.95 ? 1 : skin / count;
    }
}
