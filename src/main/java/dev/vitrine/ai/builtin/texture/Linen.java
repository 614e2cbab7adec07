package dev.vitrine.ai.builtin.texture;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Dab;

/// Woven cloth, with folds when it lies loosely.
public final class Linen implements Surface {
    private static final double THREADS = 150;

    private final Noise noise;
    private final Gradient gradient;
    private final double folds;

    /// @param folds how deep they are, from 0 to 1
    public Linen(int seed, Oklab colour, double folds) {
        noise = new Noise(seed);
        gradient = Gradient.of(colour.lighter(-0.17), colour, colour.lighter(0.06));
        this.folds = folds;
    }

    private double height(double x, double y) {
        double bend = noise.at(x * 0.8, y * 0.8);
        return noise.at(x * 0.9 + 0.8 * bend, y * 1.8 + 0.6 * bend + 4)
                + 0.35 * noise.at(x * 2 + bend, y * 3.6 + bend);
    }

    @Override
    public void at(double x, double y, double fine, Dab dab) {
        double light = 0.5;
        if (folds > 0) {
            double here = height(x, y);
            double slope = height(x + 0.02, y + 0.014) - here;
            light += folds * (slope * 4.2 + 0.14 * here);
        }
        double across = x * THREADS + 1.6 * noise.at(x * 3, y * 9);
        double along = y * THREADS + 1.6 * noise.at(x * 9 + 5, y * 3);
        double column = Math.floor(across);
        double row = Math.floor(along);
        double inX = across - column - 0.5;
        double inY = along - row - 0.5;
        boolean over = ((long) column + (long) row & 1) == 0;
        double round = over ? 1 - 3 * inY * inY : 1 - 3 * inX * inX;
        double slub =
                noise.at(x * 4 + 3, y * THREADS * 0.5) + noise.at(x * THREADS * 0.5, y * 4 + 7);
        double weave = 0.17 * (round - 0.75) + 0.11 * slub;
        gradient.onto(dab, light + weave * fine + 0.05 * noise.clouds(x * 2, y * 2, 2));
    }
}
