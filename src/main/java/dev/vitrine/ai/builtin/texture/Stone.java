package dev.vitrine.ai.builtin.texture;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Dab;

/// Polished marble with veins.
public final class Stone implements Surface {
    private final Noise noise;
    private final Gradient gradient;
    private final Gradient veins;

    public Stone(int seed, Oklab colour, Oklab vein) {
        noise = new Noise(seed);
        gradient = Gradient.of(colour.lighter(-0.07), colour, colour.lighter(0.025));
        veins = Gradient.of(vein, vein.mix(colour, 0.35));
    }

    @Override
    public void at(double x, double y, double fine, Dab dab) {
        double warpX = noise.clouds(x * 1.3, y * 1.3, 4);
        double warpY = noise.clouds(x * 1.3 + 7.7, y * 1.3 + 3.1, 4);
        double cloud = noise.clouds(x * 1.1 + warpX, y * 1.1 + warpY, 4);
        gradient.onto(dab, 0.62 + 0.75 * cloud);
        double red = dab.red();
        double green = dab.green();
        double blue = dab.blue();
        double broad = Math.abs(noise.at(x * 0.9 + 0.9 * warpX + 0.35 * y, y * 1.7 + 1.1 * warpY));
        double thin = Math.abs(noise.at(x * 2.3 + 1.4 * warpY + 9, y * 2.9 + 1.2 * warpX));
        double vein = 0.75 * Amount.step(0.05, 0, broad) + 0.25 * Amount.step(0.22, 0, broad);
        vein += 0.4 * Amount.step(0.035, 0, thin) * Amount.step(-0.1, 0.3, cloud);
        vein *= 0.35 + 0.65 * Amount.step(-0.35, 0.25, warpY + 0.4 * warpX);
        veins.onto(dab, 0.5 + cloud);
        dab.blend(red, green, blue, 1 - Math.min(1, vein) * (0.5 + 0.5 * fine));
    }
}
