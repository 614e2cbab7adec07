package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.shape.Outlines;

/// Water that mirrors what is laid above it.
public final class Water {
    private Water() {}

    /// Covers everything below the shore.
    ///
    /// @param shore where it begins, in lengths from the top
    /// @param waves from 0 for a pond without wind to 1 for a sea
    public static void on(Composition picture, Sky sky, Chance chance, double shore, double waves) {
        Frame frame = sky.frame();
        Plate mirror = Plate.of(frame, 900, picture.layers());
        if (waves > 0.3) {
            mirror.blur(0.01 * waves);
        }
        Noise noise = new Noise(chance.seed());
        Oklab deep = sky.light().zenith().lighter(-0.14).stronger(0.9);
        Gradient depth = Gradient.of(sky.light().middle().mix(deep, 0.55), deep);
        Dab glitter = new Dab();
        sky.light().sun().onto(glitter);
        double sunX = sky.sunX();
        boolean low = sky.light().sunUp() > -0.02;
        double drift = chance.between(0, 50);
        Ink surface =
                (x, y, dab) -> {
                    double down = y - shore;
                    double far = 0.16 / (down + 0.012);
                    double u = (x - frame.x(0.5)) * far * 2.4 + drift;
                    double v = far * 7;
                    double swell = noise.clouds(u * 0.9, v, 4);
                    double ripple = noise.at(u * 5, v * 4.2);
                    double slope = waves * (0.8 * swell + 0.45 * ripple);
                    double bend = slope * (0.02 + 0.28 * down);
                    double up = shore - down * (1 + 0.25 * waves) + bend;
                    mirror.at(
                            x + 0.2 * bend + 0.1 * waves * down * ripple,
                            Math.min(shore - 0.002, Math.max(0.001, up)),
                            dab);
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    depth.onto(dab, down / Math.max(0.2, frame.bottom() - shore));
                    double steep = Amount.step(0, 0.55, down);
                    double mirrored =
                            (0.88 - 0.42 * steep) * (1 - 0.35 * waves * Math.max(0, slope));
                    dab.blend(red, green, blue, mirrored);
                    if (low) {
                        double away = Math.abs(x - sunX) / (0.05 + 0.22 * down + 0.06 * waves);
                        double path = 1 / (1 + away * away * away);
                        double spark =
                                Amount.step(0.12, 0.5, ripple * 0.6 + swell * 0.9 + 0.1) * path;
                        double share = spark * (0.25 + 0.75 * waves);
                        dab.add(
                                1.1 * share * glitter.red(),
                                1.1 * share * glitter.green(),
                                1.1 * share * glitter.blue());
                    }
                };
        picture.paint(
                Outlines.polygon(
                        -0.1,
                        shore,
                        frame.right() + 0.1,
                        shore,
                        frame.right() + 0.1,
                        frame.bottom() + 0.1,
                        -0.1,
                        frame.bottom() + 0.1),
                surface);
    }
}
