package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;

/// What is around the subject, without the seam between the two.
///
/// @param spread how far its colours lie apart: their standard deviation in CIELAB units
/// @param busy the share of it where the colour changes abruptly, 0 to 1: a wall, a gradient or a
///   blurred garden is smooth, however many colours it has; grass is not
record Ground(double spread, double busy) {
    /// How many pixels around the subject count as neither subject nor ground.
    private static final int SEAM = 3;

    /// Two pixels that lie two apart differ abruptly from here on, in CIELAB units: about three
    /// just noticeable differences, more than soft light makes.
    private static final double ABRUPT = 6;

    static Ground of(Pixels pixels, boolean[] subject) {
        boolean[] near = widened(subject, pixels.width(), pixels.height());
        double[] sums = new double[3];
        double[] squares = new double[3];
        int count = 0;
        int abrupt = 0;
        for (int here = 0; here < near.length; here++) {
            if (!near[here]) {
                count++;
                abrupt += isAbrupt(pixels, here) ? 1 : 0;
                for (int channel = 0; channel < 3; channel++) {
                    double value = pixels.channels()[channel][here];
                    sums[channel] += value;
                    squares[channel] += value * value;
                }
            }
        }
        if (count == 0) {
            return new Ground(0, 1);
        }
        double variance = 0;
        for (int channel = 0; channel < 3; channel++) {
            double mean = sums[channel] / count;
            variance += Math.max(0, squares[channel] / count - mean * mean);
        }
        return new Ground(Math.sqrt(variance), (double) abrupt / count);
    }

    private static boolean isAbrupt(Pixels pixels, int here) {
        int x = here % pixels.width();
        int y = here / pixels.width();
        return x > 0
                && y > 0
                && x < pixels.width() - 1
                && y < pixels.height() - 1
                && (pixels.distance(here - 1, here + 1) > ABRUPT
                        || pixels.distance(here - pixels.width(), here + pixels.width()) > ABRUPT);
    }

    /// The subject with its seam.
    private static boolean[] widened(boolean[] subject, int width, int height) {
        boolean[] wide = new boolean[subject.length];
        for (int here = 0; here < subject.length; here++) {
            if (subject[here]) {
                int right = Math.min(width - 1, here % width + SEAM);
                int below = Math.min(height - 1, here / width + SEAM);
                for (int y = Math.max(0, here / width - SEAM); y <= below; y++) {
                    for (int x = Math.max(0, here % width - SEAM); x <= right; x++) {
                        wide[y * width + x] = true;
                    }
                }
            }
        }
        return wide;
    }
}
