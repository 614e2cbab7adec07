package dev.vitrine.sight.opencv;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// A small picture in CIELAB, out of OpenCV's hands: three numbers a pixel.
public record Pixels(int width, int height, float[][] channels) {
    /// Converts red, green and blue bytes.
    public static Pixels of(Mat rgb) {
        Mat scaled = new Mat();
        rgb.convertTo(scaled, opencv_core.CV_32FC3, 1 / 255.0, 0);
        Mat lab = new Mat();
        opencv_imgproc.cvtColor(scaled, lab, opencv_imgproc.COLOR_RGB2Lab);
        int width = lab.cols();
        int height = lab.rows();
        float[] interleaved = floats(lab);
        float[][] channels = new float[3][width * height];
        for (int index = 0; index < interleaved.length; index++) {
            channels[index % 3][index / 3] = interleaved[index];
        }
        return new Pixels(width, height, channels);
    }

    /// The numbers of a matrix of floats, row by row.
    public static float[] floats(Mat matrix) {
        float[] values = new float[matrix.rows() * matrix.cols() * matrix.channels()];
        new FloatPointer(matrix.data()).get(values);
        return values;
    }

    /// How far the colours of two pixels lie apart, in CIELAB units.
    public float distance(int one, int other) {
        float sum = 0;
        for (float[] channel : channels) {
            float off = channel[one] - channel[other];
            sum += off * off;
        }
        return (float) Math.sqrt(sum);
    }

    /// The number of pixels.
    public int count() {
        return width * height;
    }
}
