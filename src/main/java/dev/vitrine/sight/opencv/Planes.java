package dev.vitrine.sight.opencv;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/// A value for each pixel, row by row, put into OpenCV's hands and taken out of them.
public final class Planes {
    private Planes() {}

    /// Numbers as a matrix of floats.
    public static Mat of(float[] values, int width, int height) {
        Mat plane = new Mat(height, width, opencv_core.CV_32F);
        new FloatPointer(plane.data()).put(values);
        return plane;
    }

    /// A mask as a matrix of bytes: 1 where it is true.
    public static Mat of(boolean[] mask, int width, int height) {
        byte[] bytes = new byte[mask.length];
        for (int index = 0; index < mask.length; index++) {
            bytes[index] = (byte) (mask[index] ? 1 : 0);
        }
        Mat plane = new Mat(height, width, opencv_core.CV_8U);
        plane.data().put(bytes);
        return plane;
    }

    /// The mask in a matrix of bytes: true where they are not 0.
    public static boolean[] mask(Mat plane) {
        byte[] bytes = new byte[plane.rows() * plane.cols()];
        plane.data().get(bytes);
        boolean[] mask = new boolean[bytes.length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = bytes[index] != 0;
        }
        return mask;
    }

    /// A mask of bytes with everything that lies at most so many pixels from it.
    public static Mat grown(Mat mask, int reach) {
        Mat grown = new Mat();
        opencv_imgproc.dilate(mask, grown, disc(reach));
        return grown;
    }

    /// A mask of bytes without what lies at most so many pixels from its outline. What leaves the
    /// picture goes on behind its border.
    public static Mat shrunk(Mat mask, int reach) {
        Mat shrunk = new Mat();
        opencv_imgproc.erode(
                mask,
                shrunk,
                disc(reach),
                new Point(-1, -1),
                1,
                opencv_core.BORDER_CONSTANT,
                Scalar.all(1));
        return shrunk;
    }

    private static Mat disc(int reach) {
        return opencv_imgproc.getStructuringElement(
                opencv_imgproc.MORPH_ELLIPSE, new Size(2 * reach + 1, 2 * reach + 1));
    }
}
