package dev.vitrine.sight.opencv;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// A small picture in CIELAB, out of OpenCV's hands: three numbers a pixel.
public record Pixels(int width, int height, float[][] channels) {
    /// Between steps the curve is taken for straight, which is at most 0.01 off.
    private static final int STEPS = 4096;

    private static final float[] LINEAR = new float[256];
    private static final float[] CURVE = new float[STEPS + 2];

    static {
        for (int channel = 0; channel < LINEAR.length; channel++) {
            LINEAR[channel] = (float) Lab.linear(channel);
        }
        for (int step = 0; step < CURVE.length; step++) {
            CURVE[step] = (float) Lab.curve((double) step / STEPS);
        }
    }

    /// Converts red, green and blue bytes.
    public static Pixels of(Mat rgb) {
        int count = rgb.rows() * rgb.cols();
        byte[] bytes = new byte[3 * count];
        rgb.data().get(bytes);
        float[] lightness = new float[count];
        float[] a = new float[count];
        float[] b = new float[count];
        for (int index = 0; index < count; index++) {
            float red = LINEAR[bytes[3 * index] & 0xff];
            float green = LINEAR[bytes[3 * index + 1] & 0xff];
            float blue = LINEAR[bytes[3 * index + 2] & 0xff];
            float x =
                    curve((0.4124f * red + 0.3576f * green + 0.1805f * blue) / (float) Lab.WHITE_X);
            float y = curve(0.2126f * red + 0.7152f * green + 0.0722f * blue);
            float z =
                    curve((0.0193f * red + 0.1192f * green + 0.9505f * blue) / (float) Lab.WHITE_Z);
            lightness[index] = 116 * y - 16;
            a[index] = 500 * (x - y);
            b[index] = 200 * (y - z);
        }
        return new Pixels(rgb.cols(), rgb.rows(), new float[][] {lightness, a, b});
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

    private static float curve(float value) {
        float place = value * STEPS;
        int step = (int) place;
        return CURVE[step] + (place - step) * (CURVE[step + 1] - CURVE[step]);
    }
}
