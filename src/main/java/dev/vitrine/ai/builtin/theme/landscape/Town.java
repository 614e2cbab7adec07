package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.scenery.Bokeh;
import dev.vitrine.ai.builtin.scenery.City;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.scenery.Water;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.util.List;

/// A city with its lights.
public final class Town extends View {
    public Town(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Hour hour = hour(Hour.DUSK, Hour.NIGHT, Hour.GOLDEN);
        boolean river = sketch.way(2) == 0;
        Sky sky = sky(hour, 0.66, 0.03, 0.1);
        sky.on(picture);
        sky.clouds(picture, chance.branch("clouds"), chance.between(0.25, 0.5));
        if (hour == Hour.GOLDEN) {
            sky.sun(picture);
        }
        double lit = hour == Hour.GOLDEN ? 0.1 : 0.4;
        double unit = frame.mean();
        City.row(
                picture,
                sky,
                chance.branch("far"),
                sky.horizon() + 0.01,
                0.34 * unit,
                0.05,
                0.72,
                lit * 0.6);
        City.row(
                picture,
                sky,
                chance.branch("middle"),
                sky.horizon() + 0.02,
                0.44 * unit,
                0.075,
                0.42,
                lit);
        City.row(
                picture,
                sky,
                chance.branch("near"),
                sky.horizon() + 0.03,
                0.4 * unit,
                0.115,
                0.12,
                lit);
        if (river) {
            Water.on(picture, sky, chance.branch("water"), sky.horizon() + 0.02, 0.45);
        } else {
            street(sky);
        }
    }

    /// Traffic and lamps below, out of focus.
    private void street(Sky sky) {
        Oklab dark = sky.light().shade().light(0.16).strong(0.03);
        Plate mirror = Plate.of(frame, 200, picture.layers()).blur(0.12);
        double edge = sky.horizon() + 0.008;
        Gradient deep = Gradient.of(dark.lighter(0.1), dark);
        picture.soft(
                Outlines.box(-0.2, edge, frame.right() + 0.4, frame.bottom(), 0),
                0.05,
                (x, y, dab) -> {
                    mirror.at(x, 2 * edge - y, dab);
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    double down = (y - edge) / (frame.bottom() - edge);
                    deep.onto(dab, down);
                    dab.blend(red, green, blue, 0.62 - 0.4 * down);
                },
                Blend.COVER);
        List<Oklab> lamps =
                List.of(
                        Oklab.lch(0.84, 0.14, 75),
                        Oklab.lch(0.78, 0.16, 55),
                        Oklab.lch(0.64, 0.21, 28),
                        Oklab.lch(0.92, 0.04, 90),
                        scheme.main().light(0.72),
                        scheme.second().light(0.75));
        Bokeh.on(
                picture,
                frame,
                chance.branch("far lights"),
                lamps,
                sketch.many(60),
                sky.horizon() + 0.02,
                sky.horizon() + 0.16,
                0.016,
                0.9);
        Bokeh.on(
                picture,
                frame,
                chance.branch("lights"),
                lamps,
                sketch.many(34),
                sky.horizon() + 0.06,
                frame.bottom(),
                0.062,
                0.62);
    }
}
