package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;

/// Clouds seen from above, to the horizon.
public final class CloudSea {
    private static final double NEAR = 0.55;
    private static final double FAR = 24;

    private final Sky sky;
    private final Noise noise;
    private final double shift;
    private final Dab lit;
    private final Dab dark;
    private final Dab haze;
    private final Dab light = new Dab();

    public CloudSea(Sky sky, Chance chance) {
        this.sky = sky;
        noise = new Noise(chance.seed());
        shift = chance.between(0, 100);
        Oklab white =
                sky.light().hour() == Hour.DAY
                        ? Oklab.lch(0.98, 0.008, 90)
                        : sky.light().sun().mix(Oklab.lch(0.97, 0.01, 80), 0.3);
        lit = dab(white);
        dark = dab(sky.light().shade().mix(sky.light().middle(), 0.55).lighter(0.04));
        haze = dab(sky.light().horizon());
    }

    private static Dab dab(Oklab colour) {
        Dab dab = new Dab();
        colour.onto(dab);
        return dab;
    }

    /// Lays them over the lower part of the sky.
    public void on(Composition picture) {
        Frame frame = sky.frame().within(1400);
        Veil veil = new Veil(frame);
        for (int column = 0; column < frame.width(); column++) {
            column(frame, column, veil);
        }
        veil.on(picture);
    }

    private void column(Frame frame, int column, Veil veil) {
        double slant = ((column + 0.5) / frame.unit() - frame.right() / 2) / frame.mean();
        double open = frame.height();
        for (double z = NEAR; z < FAR && open > 0; z = z * 1.012 + 0.002) {
            double x = slant * z;
            double height = height(x, z, 5);
            double y = sky.horizon() - (height - 0.42) / z * frame.mean();
            double top = Math.max(0, y * frame.unit());
            if (top >= open) {
                continue;
            }
            shade(x, z, height);
            int last = Math.min(frame.height() - 1, (int) Math.ceil(open) - 1);
            for (int row = (int) top; row <= last; row++) {
                double cover = Math.min(open, row + 1) - Math.max(top, row);
                if (cover > 0) {
                    veil.add(column, row, light, cover);
                }
            }
            open = top;
        }
    }

    private double height(double x, double z, int octaves) {
        double puffs = noise.clouds(x * 0.9 + shift, z * 0.7, octaves);
        double round = 1 - Math.abs(noise.at(x * 1.9 + shift, z * 1.5));
        return 0.34 * puffs + 0.1 * round * round + 0.03 * Math.abs(noise.at(x * 6 + shift, z * 5));
    }

    private void shade(double x, double z, double height) {
        double fine = 0.03 + 0.012 * z;
        double side = sky.light().sunX() < 0.5 ? -1 : 1;
        double towards = height(x + side * fine * 1.4, z + fine, 4) - height;
        double bright =
                Math.clamp(0.55 - 1.5 * towards / (fine + 0.03) * 0.35 + 0.9 * height, 0, 1);
        light.put(
                dark.red() + (lit.red() - dark.red()) * bright,
                dark.green() + (lit.green() - dark.green()) * bright,
                dark.blue() + (lit.blue() - dark.blue()) * bright);
        double air = 1 - StrictMath.exp(-0.11 * Math.max(0, z - 0.6));
        light.blend(haze, Amount.mix(0, 0.96, air));
    }
}
