package dev.vitrine.ai.builtin.texture;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;

/// Plaster, or concrete, or slate: clouds of tone, strokes of the trowel, pits.
public final class Plaster implements Surface {
    private final Noise noise;
    private final Gradient gradient;
    private final double rough;

    /// @param rough from 0 for plaster to 1 for slate
    public Plaster(int seed, Oklab colour, double rough) {
        noise = new Noise(seed);
        this.rough = rough;
        double span = 0.035 + 0.085 * rough;
        gradient = Gradient.of(colour.lighter(-span), colour, colour.lighter(span));
    }

    private double height(double x, double y) {
        double bend = noise.clouds(x * 1.2, y * 1.2, 2);
        double stroke = noise.clouds(x * 2.4 + 2 * bend, y * 7 + 2 * bend, 4);
        double layer = noise.ridges(x * 1.7 + bend, y * 2.6 - bend, 4);
        return Amount.mix(stroke, stroke * 0.5 + layer * 1.3, rough);
    }

    @Override
    public void at(double x, double y, double fine, Dab dab) {
        double here = height(x, y);
        double slope = height(x + 0.006, y + 0.006) - here;
        double tone = noise.clouds(x * 0.9 + 4, y * 0.9, 4);
        double grit = fine * noise.at(x * 190, y * 190);
        double pit = Amount.step(0.62, 0.85, noise.at(x * 55 + 9, y * 55)) * fine;
        double light = 0.5 + 0.55 * tone + (1.1 + 7 * rough) * slope + (0.06 + 0.12 * rough) * grit;
        gradient.onto(dab, light);
        dab.dim(1 - (0.18 + 0.2 * rough) * pit);
    }
}
