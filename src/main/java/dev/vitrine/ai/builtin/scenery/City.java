package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;

/// Rows of towers with lit windows.
public final class City {
    private static final Oklab LAMP = Oklab.lch(0.88, 0.11, 80);

    private City() {}

    /// One row.
    ///
    /// @param foot where it stands, in lengths from the top
    /// @param tall the height of its tallest tower
    /// @param wide the width of a tower, about
    /// @param far from 0 for near to 1 for lost in haze
    /// @param lit the share of windows with light
    public static void row(
            Composition picture,
            Sky sky,
            Chance chance,
            double foot,
            double tall,
            double wide,
            double far,
            double lit) {
        Frame frame = sky.frame();
        Oklab haze = sky.light().haze().mix(sky.light().glow(), 0.2);
        Oklab dark = sky.light().shade().light(0.24).strong(0.035);
        Oklab body = dark.mix(haze, far);
        double middle = chance.between(0.3, 0.7);
        double x = -wide;
        Noise skyline = new Noise(chance.seed());
        while (x < frame.right() + wide) {
            double across = wide * chance.between(0.6, 1.35);
            double place = (x + across / 2) / frame.right() - middle;
            double peak = 0.45 + 0.55 / (1 + 7 * place * place);
            double high =
                    tall * peak * (0.5 + 0.38 * chance.next() + 0.3 * skyline.at(x * 2.2, 3.5));
            tower(
                    picture,
                    chance,
                    new double[] {x, foot - high, across, high},
                    body,
                    haze,
                    far,
                    lit,
                    sky.sunX());
            x += across * chance.between(0.82, 1.12);
        }
    }

    private static void tower(
            Composition picture,
            Chance chance,
            double[] box,
            Oklab body,
            Oklab haze,
            double far,
            double lit,
            double sunX) {
        double left = box[0];
        double top = box[1];
        double wide = box[2];
        double high = box[3];
        if (chance.odds(0.35)) {
            double step = wide * chance.between(0.12, 0.25);
            picture.paint(
                    Outlines.box(left + step, top - wide * 0.3, wide - 2 * step, wide * 0.32, 0),
                    Inks.flat(body));
        }
        if (chance.odds(0.22)) {
            picture.paint(
                    Outlines.box(
                            left + wide * 0.48, top - wide * 1.1, wide * 0.035, wide * 1.12, 0),
                    Inks.flat(body));
        }
        Oklab bright = body.mix(haze, 0.16);
        boolean sunRight = sunX > left + wide / 2;
        Gradient face = Gradient.of(sunRight ? body : bright, sunRight ? bright : body);
        Gradient lamp =
                Gradient.of(
                        LAMP.mix(haze, far * 0.75),
                        LAMP.turned(-25).lighter(-0.1).mix(haze, far * 0.75),
                        Oklab.lch(0.92, 0.03, 220).mix(haze, far * 0.75));
        Noise windows = new Noise(chance.seed());
        double columns = Math.max(3, Math.round(wide / (0.0095 - 0.003 * far)));
        double rows = Math.max(4, Math.round(high / (0.0135 - 0.004 * far)));
        boolean strips = chance.odds(0.3);
        double share = lit * chance.between(0.4, 1.2);
        double fog = 0.5 + 0.3 * far;
        Ink air = Inks.flat(haze);
        Ink ink =
                (x, y, dab) -> {
                    double across = (x - left) / wide;
                    double down = (y - top) / high;
                    face.onto(dab, across);
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    double cellX = across * columns;
                    double cellY = down * rows;
                    int column = strips ? (int) (cellX / 4) : (int) cellX;
                    double on = windows.speck(column, (int) cellY);
                    double inX = strips ? 0.5 : Math.abs(cellX - Math.floor(cellX) - 0.5) * 2;
                    double inY = Math.abs(cellY - Math.floor(cellY) - 0.5) * 2;
                    double pane = (inX < 0.62 ? 1 : 0) * (inY < 0.56 ? 1 : 0);
                    double edge =
                            Amount.step(0, 0.03, across)
                                    * Amount.step(1, 0.97, across)
                                    * Amount.step(0, 0.02, down);
                    if (on < share && pane * edge > 0) {
                        double tone = windows.speck(column + 500, (int) cellY);
                        lamp.onto(dab, tone);
                        double bright2 = 0.35 + 0.65 * windows.speck(column + 900, (int) cellY);
                        dab.blend(red, green, blue, 1 - edge * bright2);
                        red = dab.red();
                        green = dab.green();
                        blue = dab.blue();
                    }
                    air.at(x, y, dab);
                    dab.blend(
                            red,
                            green,
                            blue,
                            1 - fog * Amount.step(0.35, 1.05, down) * (0.3 + far));
                };
        picture.paint(Outlines.box(left, top, wide, high + 0.01, 0), ink);
    }
}
