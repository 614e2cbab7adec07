package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Ink;
import java.util.ArrayList;
import java.util.List;

/// Folds of a shining cloth.
public final class Silk implements Ink {
    private static final double TINY = 0.004;

    private final Noise noise;
    private final Gradient gradient;
    private final double cos;
    private final double sin;
    private final double stretch;
    private final double lightX;
    private final double lightY;

    private Silk(Motion motion) {
        Chance chance = motion.chance().branch("silk");
        noise = new Noise(chance.seed());
        List<Oklab> colours = new ArrayList<>();
        Oklab main = motion.scheme().main();
        colours.add(main.light(Math.min(0.26, main.lightness())));
        colours.addAll(motion.ladder());
        if (!motion.night()) {
            colours.add(motion.scheme().light().mix(motion.scheme().spark(), 0.3));
        }
        gradient = Gradient.of(colours);
        double turn = 2 * Math.PI * motion.angle();
        cos = StrictMath.cos(turn);
        sin = StrictMath.sin(turn);
        stretch = chance.between(0.34, 0.6);
        double light = 2 * Math.PI * chance.next();
        lightX = StrictMath.cos(light);
        lightY = StrictMath.sin(light);
    }

    /// Covers the picture with it.
    public static void on(Composition picture, Motion motion) {
        picture.fill(new Silk(motion));
    }

    private double height(double x, double y) {
        double along = (cos * x + sin * y) * stretch;
        double across = -sin * x + cos * y;
        double bend = noise.at(along * 1.3 + 3.7, across * 0.9);
        double sway = noise.at(along * 0.8 - 9.1, across * 1.1 + 5 + 0.9 * bend);
        return noise.at(along * 1.1 + 1.2 * sway, across * 1.7 + 1.5 * bend)
                + 0.3 * noise.at(along * 2.4 + sway, across * 3.6 + 2.2 * bend)
                + 0.07 * noise.at(along * 4 + 2 * sway, across * 11 + 5 * bend);
    }

    @Override
    public void at(double x, double y, Dab dab) {
        double height = height(x, y);
        double slopeX = (height(x + TINY, y) - height) / TINY;
        double slopeY = (height(x, y + TINY) - height) / TINY;
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 9);
        double facing = -(slopeX * lightX + slopeY * lightY) / length;
        double flat = 3 / length;
        gradient.onto(dab, 0.5 + 0.52 * height);
        dab.dim(0.5 + 0.5 * flat + 0.55 * facing);
        double gloss = Math.max(0, facing * 0.75 + flat * 0.45);
        gloss *= gloss;
        gloss *= gloss;
        dab.add(0.34 * gloss * gloss, 0.33 * gloss * gloss, 0.32 * gloss * gloss);
    }
}
