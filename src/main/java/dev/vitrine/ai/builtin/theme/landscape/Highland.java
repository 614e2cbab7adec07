package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Mountains;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.scenery.Trees;
import dev.vitrine.ai.builtin.scenery.Water;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Mountains, with a lake before them, woods, or snow.
public final class Highland extends View {
    private final boolean winter;

    public Highland(Sketch sketch, boolean winter) {
        super(sketch);
        this.winter = winter;
    }

    @Override
    protected void compose() {
        Hour hour =
                winter
                        ? hour(Hour.DAY, Hour.GOLDEN, Hour.DUSK)
                        : hour(Hour.DAY, Hour.GOLDEN, Hour.MIST, Hour.DUSK);
        boolean lake = sketch.way(2) == 0 && !winter;
        Sky sky = sky(hour, lake ? 0.56 : 0.52, 0.16, 0.3);
        sky.on(picture);
        if (hour == Hour.NIGHT) {
            sky.stars(picture, chance.branch("stars"), sketch.many(500));
        }
        sky.clouds(
                picture,
                chance.branch("clouds"),
                hour == Hour.MIST ? 0.25 : chance.between(0.32, 0.6));
        if (hour != Hour.DAY) {
            sky.sun(picture);
        }
        new Mountains(sky, scheme, chance.branch("mountains"), winter).on(picture);
        if (lake) {
            Water.on(picture, sky, chance.branch("water"), frame.y(0.69), 0.1);
        }
        Oklab near = sky.light().shade().light(hour == Hour.NIGHT ? 0.1 : 0.19).strong(0.03);
        Oklab mist = near.mix(sky.light().haze(), 0.25);
        if (winter) {
            Trees.row(
                    picture,
                    frame,
                    chance.branch("far trees"),
                    frame.y(0.9),
                    0.2 * frame.mean(),
                    near.mix(sky.light().haze(), 0.35),
                    Oklab.lch(0.93, 0.01, 240),
                    0);
            snowfall();
        } else if (chance.odds(0.75)) {
            Trees.row(
                    picture,
                    frame,
                    chance.branch("trees"),
                    frame.y(1.02),
                    0.27 * frame.mean(),
                    near,
                    mist,
                    chance.between(0.4, 0.65));
        }
    }

    private void snowfall() {
        Oklab white = Oklab.lch(0.99, 0.004, 240);
        for (int flake = 0; flake < sketch.many(110) * frame.longer(); flake++) {
            double near = chance.next();
            double size = 0.0022 + 0.013 * near * near * near * near;
            double x = frame.x(chance.next());
            double y = frame.y(chance.next());
            picture.soft(
                    Outlines.circle(x, y, size),
                    size * 0.9,
                    Inks.flat(white).thin(0.85 - 0.4 * near),
                    Blend.COVER);
        }
    }
}
