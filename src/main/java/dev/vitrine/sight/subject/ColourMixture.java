package dev.vitrine.sight.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.TermCriteria;
import org.jspecify.annotations.Nullable;

/// The colours of a part of a picture as a mixture of Gaussians. Light and shade stretch a colour
/// along a line in RGB, and a Gaussian follows: a shadow on a table still has the table's colour.
public record ColourMixture(List<Component> components) {
    private static final int COMPONENTS = 4;
    private static final int ROUNDS = 10;

    /// Every so many pixels one is looked at.
    private static final int STRIDE = 4;

    /// One colour with its variations.
    ///
    /// @param height the density in the middle
    /// @param mean red, green and blue, 0 to 255
    /// @param scale what a difference from the mean is multiplied with, channel by channel, and how
    ///   much of the earlier ones is taken off before: the covariance's Cholesky factor
    record Component(double height, double[] mean, double[] scale) {
        /// Half the squared distance beyond which the density counts as none.
        private static final double FAR = 20;

        /// A little noise, so that a plain colour has a spread.
        private static final double NOISE = 1;

        static Component of(float[] samples, int[] labels, int label) {
            int count = 0;
            double[] mean = new double[3];
            for (int index = 0; index < labels.length; index++) {
                if (labels[index] == label) {
                    count++;
                    for (int channel = 0; channel < 3; channel++) {
                        mean[channel] += samples[3 * index + channel];
                    }
                }
            }
            for (int channel = 0; channel < 3; channel++) {
                mean[channel] /= Math.max(1, count);
            }
            double[] products = new double[6];
            for (int index = 0; index < labels.length; index++) {
                if (labels[index] == label) {
                    double red = samples[3 * index] - mean[0];
                    double green = samples[3 * index + 1] - mean[1];
                    double blue = samples[3 * index + 2] - mean[2];
                    products[0] += red * red;
                    products[1] += green * red;
                    products[2] += green * green;
                    products[3] += blue * red;
                    products[4] += blue * green;
                    products[5] += blue * blue;
                }
            }
            return of((double) count / labels.length, mean, products, Math.max(1, count));
        }

        private static Component of(double share, double[] mean, double[] products, int count) {
            double red = Math.sqrt(products[0] / count + NOISE);
            double redGreen = products[1] / count / red;
            double green = Math.sqrt(products[2] / count + NOISE - redGreen * redGreen);
            double redBlue = products[3] / count / red;
            double greenBlue = (products[4] / count - redBlue * redGreen) / green;
            double blue =
                    Math.sqrt(
                            products[5] / count
                                    + NOISE
                                    - redBlue * redBlue
                                    - greenBlue * greenBlue);
            return new Component(
                    share / (red * green * blue),
                    mean,
                    new double[] {1 / red, redGreen, 1 / green, redBlue, greenBlue, 1 / blue});
        }

        double density(int red, int green, int blue) {
            double first = (red - mean[0]) * scale[0];
            double second = (green - mean[1] - scale[1] * first) * scale[2];
            double third = (blue - mean[2] - scale[3] * first - scale[4] * second) * scale[5];
            double far = (first * first + second * second + third * third) / 2;
            return far > FAR ? 0 : height * Math.exp(-far);
        }
    }

    /// The colours of the pixels that are in the part, or of those that are not; null when there
    /// are too few.
    public static @Nullable ColourMixture of(byte[] colours, boolean[] part, boolean in) {
        float[] samples = samples(colours, part, in);
        int count = samples.length / 3;
        if (count < COMPONENTS) {
            return null;
        }
        Mat matrix = new Mat(count, 3, opencv_core.CV_32F);
        new FloatPointer(matrix.data()).put(samples);
        Mat labels = new Mat();
        opencv_core.setRNGSeed(1);
        opencv_core.kmeans(
                matrix,
                COMPONENTS,
                labels,
                new TermCriteria(TermCriteria.COUNT, ROUNDS, 0),
                1,
                opencv_core.KMEANS_PP_CENTERS);
        int[] label = new int[count];
        new IntPointer(labels.data()).get(label);
        List<Component> components = new ArrayList<>();
        for (int component = 0; component < COMPONENTS; component++) {
            components.add(Component.of(samples, label, component));
        }
        return new ColourMixture(components);
    }

    /// How dense the mixture is at the colour of a pixel, up to a factor that all mixtures share.
    public double density(byte[] colours, int pixel) {
        int red = colours[3 * pixel] & 0xff;
        int green = colours[3 * pixel + 1] & 0xff;
        int blue = colours[3 * pixel + 2] & 0xff;
        double density = 0;
        for (Component component : components) {
            density += component.density(red, green, blue);
        }
        return density;
    }

    private static float[] samples(byte[] colours, boolean[] part, boolean in) {
        float[] samples = new float[colours.length];
        int seen = 0;
        int count = 0;
        for (int pixel = 0; pixel < part.length; pixel++) {
            if (part[pixel] == in && seen++ % STRIDE == 0) {
                for (int channel = 0; channel < 3; channel++) {
                    samples[count++] = colours[3 * pixel + channel] & 0xff;
                }
            }
        }
        return Arrays.copyOf(samples, count);
    }
}
