package dev.vitrine.ai.builtin.texture;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;

/// Planks with grain and pores; the grain runs along `x`.
public final class Wood implements Surface {
    private static final double PLANK = 0.34;

    private final Noise noise;
    private final Gradient gradient;

    public Wood(int seed, Oklab colour) {
        noise = new Noise(seed);
        gradient =
                Gradient.at(
                        new double[] {0, 0.35, 0.7, 1},
                        colour.lighter(-0.15).stronger(0.95),
                        colour.lighter(-0.03),
                        colour.lighter(0.03),
                        colour.lighter(0.09).stronger(0.9));
    }

    @Override
    public void at(double x, double y, double fine, Dab dab) {
        double row = Math.floor(y / PLANK);
        double inside = y / PLANK - row;
        double shift = 17.3 * noise.speck((int) row, 3) + 40;
        double tone = noise.speck((int) row, 7) - 0.5;
        double bend = noise.clouds(x * 0.7 + shift, y * 2.2, 3);
        double rings = y * 9 + 2.6 * bend + shift;
        double ring = rings - Math.floor(rings);
        double late = Amount.step(0.35, 0.95, ring) * Amount.step(1, 0.96, ring);
        double streak = noise.clouds(x * 1.6 + shift, y * 46, 3);
        double pore =
                fine <= 0 ? 0 : Amount.step(0.28, 0.6, noise.at(x * 14 + shift, y * 330)) * fine;
        double seen = 0.35 + 0.65 * fine;
        double place = 0.62 - 0.3 * late * seen + 0.42 * streak * seen + 0.28 * tone;
        gradient.onto(dab, place - 0.16 * pore);
        double gap = Amount.step(0.022, 0.004, Math.min(inside, 1 - inside));
        dab.dim(1 - 0.62 * gap * (0.5 + 0.5 * fine));
    }
}
