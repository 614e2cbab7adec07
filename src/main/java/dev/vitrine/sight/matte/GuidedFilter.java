package dev.vitrine.sight.matte;

import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.Planes;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/// Explains a matte by the picture: around each pixel, the share of the subject as a sum of red,
/// green and blue with weights of its own (He, Sun and Tang, "Guided Image Filtering", 2010). The
/// weights change slowly, so that those of a small picture serve the large one, as in their "Fast
/// Guided Filter" (2015).
///
/// @param weights of red, green, blue, and what is added, for each pixel
@SuppressWarnings("ArrayRecordComponent")
record GuidedFilter(float[][] weights) {
    /// How much the picture must vary, squared, before the matte follows it; colours are 0 to 1.
    private static final float NOISE = 1e-4f;

    /// Explains a matte by a picture of the same size, red, green and blue as bytes.
    static GuidedFilter of(Mat rgb, Mat matte, int radius) {
        Mat colours = new Mat();
        rgb.convertTo(colours, opencv_core.CV_32F, 1 / 255.0, 0);
        MatVector split = new MatVector();
        opencv_core.split(colours, split);
        List<Mat> channels = List.of(split.get(0), split.get(1), split.get(2));
        List<float[]> means = new ArrayList<>();
        for (Mat channel : channels) {
            means.add(mean(channel, radius));
        }
        float[] mean = mean(matte, radius);
        List<float[]> shared = new ArrayList<>();
        for (Mat channel : channels) {
            shared.add(mean(product(channel, matte), radius));
        }
        List<float[]> products = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            for (int other = one; other < 3; other++) {
                products.add(mean(product(channels.get(one), channels.get(other)), radius));
            }
        }
        float[][] weights = solve(means, mean, shared, products);
        for (int part = 0; part < weights.length; part++) {
            weights[part] = mean(Planes.of(weights[part], rgb.cols(), rgb.rows()), radius);
        }
        return new GuidedFilter(weights);
    }

    private static Mat product(Mat one, Mat other) {
        Mat product = new Mat();
        opencv_core.multiply(one, other, product);
        return product;
    }

    private static float[] mean(Mat values, int radius) {
        Mat mean = new Mat();
        opencv_imgproc.blur(values, mean, new Size(2 * radius + 1, 2 * radius + 1));
        return Pixels.floats(mean);
    }

    private static float[][] solve(
            List<float[]> means, float[] mean, List<float[]> shared, List<float[]> products) {
        int count = mean.length;
        float[][] weights = new float[4][count];
        for (int index = 0; index < count; index++) {
            float red = means.get(0)[index];
            float green = means.get(1)[index];
            float blue = means.get(2)[index];
            float withRed = shared.get(0)[index] - red * mean[index];
            float withGreen = shared.get(1)[index] - green * mean[index];
            float withBlue = shared.get(2)[index] - blue * mean[index];
            // The covariance of the colours, symmetric.
            float rr = products.get(0)[index] - red * red + NOISE;
            float rg = products.get(1)[index] - red * green;
            float rb = products.get(2)[index] - red * blue;
            float gg = products.get(3)[index] - green * green + NOISE;
            float gb = products.get(4)[index] - green * blue;
            float bb = products.get(5)[index] - blue * blue + NOISE;
            // Its inverse by cofactors.
            float first = gg * bb - gb * gb;
            float second = gb * rb - rg * bb;
            float third = rg * gb - gg * rb;
            float determinant = rr * first + rg * second + rb * third;
            float ofRed = (first * withRed + second * withGreen + third * withBlue) / determinant;
            float ofGreen =
                    (second * withRed
                                    + (rr * bb - rb * rb) * withGreen
                                    + (rb * rg - rr * gb) * withBlue)
                            / determinant;
            float ofBlue =
                    (third * withRed
                                    + (rb * rg - rr * gb) * withGreen
                                    + (rr * gg - rg * rg) * withBlue)
                            / determinant;
            weights[0][index] = ofRed;
            weights[1][index] = ofGreen;
            weights[2][index] = ofBlue;
            weights[3][index] = mean[index] - ofRed * red - ofGreen * green - ofBlue * blue;
        }
        return weights;
    }
}
