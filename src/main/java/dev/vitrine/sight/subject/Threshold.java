package dev.vitrine.sight.subject;

/// Parts values between 0 and 1 into low and high where the two groups differ most (Otsu, 1979).
final class Threshold {
    private static final int BINS = 64;

    private Threshold() {}

    static double otsu(float[] values) {
        int[] bins = new int[BINS];
        double sum = 0;
        for (float value : values) {
            int bin = Math.clamp((int) (value * BINS), 0, BINS - 1);
            bins[bin]++;
            sum += bin;
        }
        double best = -1;
        int at = BINS / 2;
        double below = 0;
        double sumBelow = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            below += bins[bin];
            sumBelow += (double) bin * bins[bin];
            double above = values.length - below;
            if (below > 0 && above > 0) {
                double apart = sumBelow / below - (sum - sumBelow) / above;
                double score = below * above * apart * apart;
                if (score > best) {
                    best = score;
                    at = bin + 1;
                }
            }
        }
        return (double) at / BINS;
    }
}
