package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.scenery.Water;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// The sea under a low sun.
public final class Seaside extends View {
    public Seaside(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Hour hour = hour(Hour.GOLDEN, Hour.DUSK, Hour.DAY, Hour.MIST);
        double horizon = chance.between(0.52, 0.6);
        Sky sky = sky(hour, horizon, 0.05, 0.13);
        sky.on(picture);
        if (hour == Hour.NIGHT) {
            sky.stars(picture, chance.branch("stars"), sketch.many(400));
        }
        sky.clouds(picture, chance.branch("clouds"), chance.between(0.35, 0.65));
        sky.sun(picture);
        if (chance.odds(0.6)) {
            coast(sky);
        }
        Water.on(picture, sky, chance.branch("water"), sky.horizon(), hour == Hour.MIST ? 0.5 : 1);
    }

    /// A cape on the horizon.
    private void coast(Sky sky) {
        Noise noise = new Noise(chance.seed());
        double side = sky.light().sunX() < 0.5 ? 1 : 0;
        for (int row = 0; row < 2; row++) {
            double[] heights = new double[240];
            for (int point = 0; point < heights.length; point++) {
                double at = point / 239.0;
                double far = Math.abs(at - side);
                double tall =
                        (0.11 - 0.045 * row)
                                * Amount.step(0.62 - 0.2 * row, 0.05, far)
                                * frame.mean();
                heights[point] =
                        sky.horizon()
                                + 0.004
                                - tall
                                        * (0.55
                                                + 0.9
                                                        * Math.max(
                                                                0,
                                                                noise.clouds(
                                                                                at
                                                                                                * 6
                                                                                                * frame
                                                                                                        .right()
                                                                                        + row * 5,
                                                                                row + 0.5,
                                                                                5)
                                                                        + 0.25));
            }
            Oklab colour = sky.light().shade().light(0.3).mix(sky.light().haze(), 0.55 - 0.3 * row);
            picture.paint(
                    Outlines.below(heights, 0, frame.right(), sky.horizon() + 0.01),
                    Inks.flat(colour));
        }
    }
}
