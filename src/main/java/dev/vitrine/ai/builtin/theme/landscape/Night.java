package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.scenery.Trees;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Stars, the moon, or northern lights.
public final class Night extends View {
    public Night(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Sky sky = sky(Hour.NIGHT, 0.8, 0.42, 0.6);
        sky.on(picture);
        sky.stars(picture, chance.branch("stars"), sketch.many(900));
        if (sketch.way(2) == 0) {
            aurora(sky);
        } else {
            sky.sun(picture);
        }
        sky.clouds(picture, chance.branch("clouds"), 0.12);
        Oklab mist = sky.light().horizon().lighter(-0.08);
        for (int row = 0; row < 3; row++) {
            Oklab colour = mist.mix(Oklab.lch(0.08, 0.02, 260), 0.4 + 0.28 * row);
            ridge(sky.horizon() - 0.1 + 0.07 * row, 0.22 - 0.05 * row, colour, row);
        }
        Trees.row(
                picture,
                frame,
                chance.branch("trees"),
                frame.y(1.0),
                0.2 * frame.mean(),
                Oklab.lch(0.07, 0.015, 260),
                Oklab.lch(0.1, 0.02, 260),
                0);
    }

    private void aurora(Sky sky) {
        Noise noise = new Noise(chance.seed());
        Oklab low = scheme.branded() ? scheme.main().light(0.75) : Oklab.lch(0.8, 0.18, 155);
        Oklab high = scheme.branded() ? scheme.second().light(0.55) : Oklab.lch(0.55, 0.16, 310);
        Gradient curtain = Gradient.of(low, low, high);
        picture.fill(
                Plate.of(
                        frame,
                        480,
                        (x, y, dab) -> {
                            double light = 0;
                            double place = 0;
                            for (int band = 0; band < 3; band++) {
                                double foot =
                                        sky.horizon() * (0.72 - 0.16 * band)
                                                + 0.2 * noise.at(x * 1.1 + band * 7, 2.5 + band);
                                double up = (foot - y) / (0.55 * sky.horizon());
                                double rays =
                                        0.55
                                                + 0.6
                                                        * noise.at(
                                                                x * 9 + 2 * noise.at(x * 3, band),
                                                                band + 0.5);
                                double shine =
                                        up < 0
                                                ? Amount.step(-0.06, 0, up)
                                                : (1 - Math.min(1, up)) * (1 - Math.min(1, up));
                                light += shine * Math.max(0, rays) * (0.75 - 0.2 * band);
                                place = Math.max(place, Math.clamp(up, 0, 1));
                            }
                            curtain.onto(dab, place);
                            dab.dim(0.62 * light);
                        }),
                Blend.LIGHT);
    }
}
