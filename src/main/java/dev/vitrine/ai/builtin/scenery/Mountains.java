package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;

/// Mountains in space: heights seen column by column, from the nearest to the farthest, lit by the
/// sun and lost in haze.
public final class Mountains {
    private static final int MOST_PIXELS = 2048;
    private static final double NEAR = 0.9;
    private static final double FAR = 26;
    private static final double GROWTH = 1.0085;
    private static final double TINY = 0.006;

    private final Sky sky;
    private final Noise noise;
    private final double eye;
    private final double shift;
    private final double tall;
    private final double snow;
    private final double valley;
    private final Dab rock;
    private final Dab scree;
    private final Dab green;
    private final Dab white;
    private final Dab haze;
    private final Dab glow;
    private final Dab sun;
    private final Dab shade;
    private final double[] lamp;
    private final Dab light = new Dab();

    /// Mountains under a sky.
    ///
    /// @param winter whether snow lies everywhere
    public Mountains(Sky sky, Scheme scheme, Chance chance, boolean winter) {
        this.sky = sky;
        noise = new Noise(chance.seed());
        eye = chance.between(0.42, 0.62);
        shift = chance.between(0, 100);
        tall = chance.between(2.1, 2.9);
        snow = winter ? -0.5 : chance.between(0.55, 1);
        valley = chance.between(0.35, 0.6);
        Daylight day = sky.light();
        Oklab main = scheme.main();
        double strength = scheme.branded() ? 0.6 : 0.1;
        rock = dab(Oklab.lch(0.42, 0.022, 60).mix(main.light(0.4).stronger(0.5), strength));
        scree = dab(Oklab.lch(0.55, 0.03, 70).mix(main.light(0.52).stronger(0.5), strength));
        Oklab meadow = Oklab.lch(0.44, 0.07, 130);
        green =
                dab(
                        winter
                                ? Oklab.lch(0.34, 0.02, 200)
                                : meadow.mix(main.light(0.42), strength * 0.9));
        white = dab(Oklab.lch(0.97, 0.006, 240));
        haze = dab(day.haze());
        glow = dab(day.glow());
        sun = dab(day.sun());
        shade = dab(day.shade());
        double side = (day.sunX() - 0.5) * 2;
        double up = Math.max(0.16, day.sunUp() * 1.6);
        double back = day.hour() == Hour.DAY ? -0.35 : 0.55;
        double length = Math.sqrt(side * side + up * up + back * back);
        lamp = new double[] {side / length, up / length, back / length};
    }

    private static Dab dab(Oklab colour) {
        Dab dab = new Dab();
        colour.onto(dab);
        return dab;
    }

    /// Lays them before the sky.
    public void on(Composition picture) {
        Frame frame = sky.frame().within(MOST_PIXELS);
        Veil veil = new Veil(frame);
        for (int column = 0; column < frame.width(); column++) {
            column(frame, column, veil);
        }
        veil.on(picture);
    }

    private void column(Frame frame, int column, Veil veil) {
        double slant = ((column + 0.5) / frame.unit() - frame.right() / 2) / 1.15 / frame.mean();
        double open = frame.height();
        Dab before = new Dab();
        boolean first = true;
        for (double z = NEAR; z < FAR && open > 0; z = z * GROWTH + 0.002) {
            double x = slant * z;
            double height = height(x, z, 7);
            double y = sky.horizon() - (height - eye) / z * 1.15 * frame.mean();
            double top = Math.max(0, y * frame.unit());
            if (top >= open) {
                first = true;
                continue;
            }
            shade(x, z, height);
            if (first) {
                before.put(light.red(), light.green(), light.blue());
                first = false;
            }
            span(veil, frame, column, top, open, before);
            before.put(light.red(), light.green(), light.blue());
            open = top;
        }
    }

    /// From the lower colour to the upper one, with smooth ends.
    private void span(Veil veil, Frame frame, int column, double top, double bottom, Dab below) {
        Dab dab = new Dab();
        int last = Math.min(frame.height() - 1, (int) Math.ceil(bottom) - 1);
        for (int row = (int) top; row <= last; row++) {
            double cover = Math.min(bottom, row + 1) - Math.max(top, row);
            if (cover > 0) {
                double share =
                        bottom - top < 1
                                ? 1
                                : Math.clamp((bottom - row - 0.5) / (bottom - top), 0, 1);
                dab.put(
                        below.red() + (light.red() - below.red()) * share,
                        below.green() + (light.green() - below.green()) * share,
                        below.blue() + (light.blue() - below.blue()) * share);
                veil.add(column, row, dab, cover);
            }
        }
    }

    private double height(double x, double z, int octaves) {
        double atX = x * 0.3 + shift;
        double atZ = z * 0.3;
        double far = Amount.step(1.8, 7, z);
        double middle = Amount.step(0.2, 1.4, Math.abs(x) / (0.3 + 0.2 * z) + valley * 0.5);
        double large =
                noise.ridges(atX * 0.8 + 0.4 * noise.at(atX * 0.7, atZ * 0.7), atZ * 0.8, octaves);
        double rise = (0.12 + 0.88 * far) * (0.55 + 0.45 * middle);
        double rolling = 0.16 * noise.clouds(atX * 2.2, atZ * 2.2, Math.max(2, octaves - 2));
        return tall * rise * Math.max(0, large - 0.2) + rolling * (1 - 0.6 * far) - 0.1;
    }

    private void shade(double x, double z, double height) {
        double fine = TINY * z;
        double slopeX = (height(x + fine, z, 7) - height) / fine;
        double slopeZ = (height(x, z + fine, 7) - height) / fine;
        double length = Math.sqrt(slopeX * slopeX + slopeZ * slopeZ + 1);
        double upY = 1 / length;
        double facing = (-slopeX * lamp[0] + lamp[1] - slopeZ * lamp[2]) / length;
        double lit = lit(x, z, height);
        double direct = Math.max(0, facing) * lit;

        double rough = noise.clouds(x * 5, z * 5 + height * 4, 3);
        double snowed = Amount.step(snow, snow + 0.28, height + 0.3 * rough + 0.25 * (upY - 0.6));
        snowed *= Amount.step(0.3, 0.62, upY + 0.16 * rough);
        double grown =
                Amount.step(0.62, 0.86, upY + 0.2 * rough)
                        * Amount.step(snow + 0.1, snow - 0.45, height);
        light.put(rock.red(), rock.green(), rock.blue());
        light.blend(scree, Amount.step(-0.15, 0.3, rough));
        light.blend(green, grown);
        light.blend(white, snowed);
        double fill = (sky.light().hour() == Hour.DAY ? 0.5 : 0.85) + 0.3 * upY;
        light.filter(
                1.25 * direct * sun.red() + fill * shade.red(),
                1.25 * direct * sun.green() + fill * shade.green(),
                1.25 * direct * sun.blue() + fill * shade.blue());

        double thick =
                switch (sky.light().hour()) {
                    case MIST -> 0.26;
                    case DAY -> 0.05;
                    default -> 0.085;
                };
        double low = StrictMath.exp(-Math.max(0, height) * 1.6);
        double air = 1 - StrictMath.exp(-thick * Math.max(0, z - 0.8) * (0.55 + 0.75 * low));
        double towards = (x / z * 1.15 + 0.5 - sky.light().sunX());
        double near = 1 / (1 + 10 * towards * towards);
        double shine = sky.light().hour() == Hour.NIGHT ? 0.12 : 0.5;
        double red = haze.red() + (glow.red() - haze.red()) * near * shine;
        double green_ = haze.green() + (glow.green() - haze.green()) * near * shine;
        double blue = haze.blue() + (glow.blue() - haze.blue()) * near * shine;
        light.blend(red, green_, blue, air);
    }

    /// Whether mountains stand between a point and the sun.
    private double lit(double x, double z, double height) {
        double lit = 1;
        double reach = 0.07 * (1 + 0.3 * z);
        for (int step = 1; step <= 7; step++) {
            double at = reach * step * step * 0.5;
            double above =
                    height
                            + at * lamp[1] / Math.max(0.2, 1)
                            - height(x + at * lamp[0], z + at * lamp[2], 4);
            lit = Math.min(lit, 0.5 + above / (0.12 + 0.1 * at));
            if (lit <= 0) {
                return 0.04;
            }
        }
        return Math.max(0.04, Math.min(1, lit));
    }
}
