package dev.vitrine.sight.opencv;

import java.util.Arrays;

/// The light in a picture.
///
/// @param brightness mean lightness, 0 to 1
/// @param contrast the distance between the darkest and the lightest twentieth, 0 to 1
/// @param black the share of pixels that are nearly black
/// @param white the share of pixels that are nearly white
/// @param colourfulness by Hasler and Süsstrunk, "Measuring Colourfulness in Natural Images" (2003)
public record Light(
        double brightness, double contrast, double black, double white, double colourfulness) {
    private static final int LONG_EDGE = 160;
    private static final double NEARLY_BLACK = 4;
    private static final double NEARLY_WHITE = 99;

    /// Measures a picture.
    public static Light of(View view) {
        var small = view.rgbWithin(LONG_EDGE);
        float[] lightness = Pixels.of(small).channels()[0].clone();
        Arrays.sort(lightness);
        int count = lightness.length;
        double sum = 0;
        for (float each : lightness) {
            sum += each;
        }
        double spread = lightness[(int) (count * 0.95)] - lightness[(int) (count * 0.05)];
        byte[] rgb = new byte[count * 3];
        small.data().get(rgb);
        return new Light(
                Math.clamp(sum / count / 100, 0, 1),
                Math.clamp(spread / 100, 0, 1),
                share(lightness, 0, NEARLY_BLACK),
                share(lightness, NEARLY_WHITE, 101),
                colourfulness(rgb));
    }

    private static double share(float[] lightness, double from, double to) {
        long inside = 0;
        for (float each : lightness) {
            if (each >= from && each <= to) {
                inside++;
            }
        }
        return (double) inside / lightness.length;
    }

    private static double colourfulness(byte[] rgb) {
        int count = rgb.length / 3;
        double redGreen = 0;
        double redGreenSquared = 0;
        double yellowBlue = 0;
        double yellowBlueSquared = 0;
        for (int index = 0; index < rgb.length; index += 3) {
            int red = rgb[index] & 0xff;
            int green = rgb[index + 1] & 0xff;
            int blue = rgb[index + 2] & 0xff;
            double first = red - green;
            double second = 0.5 * (red + green) - blue;
            redGreen += first;
            redGreenSquared += first * first;
            yellowBlue += second;
            yellowBlueSquared += second * second;
        }
        double firstMean = redGreen / count;
        double secondMean = yellowBlue / count;
        double variance =
                redGreenSquared / count
                        - firstMean * firstMean
                        + yellowBlueSquared / count
                        - secondMean * secondMean;
        return Math.sqrt(Math.max(0, variance)) + 0.3 * Math.hypot(firstMean, secondMean);
    }
}
