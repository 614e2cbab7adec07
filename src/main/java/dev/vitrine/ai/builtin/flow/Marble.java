package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Ink;
import java.util.ArrayList;
import java.util.List;

/// Inks poured into each other, with fine bright veins.
public final class Marble implements Ink {
    private final Noise noise;
    private final Gradient gradient;
    private final Gradient vein;
    private final double scale;
    private final double cos;
    private final double sin;

    private Marble(Motion motion) {
        Chance chance = motion.chance().branch("marble");
        noise = new Noise(chance.seed());
        scale = chance.between(0.9, 1.5);
        List<Oklab> colours = new ArrayList<>();
        Oklab main = motion.scheme().main();
        colours.add(motion.night() ? motion.ground() : motion.scheme().light());
        colours.add(main);
        colours.add(motion.night() ? main.light(0.3) : motion.scheme().light().mix(main, 0.12));
        colours.add(motion.scheme().second());
        colours.add(motion.night() ? motion.ground() : motion.scheme().light());
        colours.add(main.lighter(-0.12));
        gradient = Gradient.of(colours);
        Oklab accent = motion.scheme().accent();
        vein = Gradient.of(accent.lighter(-0.1), accent.lighter(0.14));
        double turn = 2 * Math.PI * motion.angle();
        cos = StrictMath.cos(turn);
        sin = StrictMath.sin(turn);
    }

    /// Covers the picture with it.
    public static void on(Composition picture, Motion motion) {
        picture.fill(new Marble(motion));
    }

    @Override
    public void at(double x, double y, Dab dab) {
        double atX = (cos * x + sin * y) * scale * 0.8;
        double atY = (-sin * x + cos * y) * scale * 1.25;
        double warpX = noise.clouds(atX, atY, 3);
        double warpY = noise.clouds(atX + 5.2, atY + 1.3, 3);
        double foldX = atX + 1.7 * warpX;
        double foldY = atY + 1.7 * warpY;
        double pour = noise.clouds(foldX + 8.3, foldY + 2.8, 4);
        double band = 0.5 + 0.95 * pour;
        gradient.onto(dab, band);
        double edge = Math.abs(band * 6.5 - Math.floor(band * 6.5) - 0.5);
        double line = Amount.step(0.055, 0.015, edge) * Amount.step(-0.25, 0.25, warpX + warpY);
        if (line > 0) {
            double red = dab.red();
            double green = dab.green();
            double blue = dab.blue();
            vein.onto(dab, 0.5 + 0.9 * noise.at(x * 9, y * 9));
            dab.blend(red, green, blue, 1 - line);
        }
        dab.dim(0.93 + 0.25 * (warpX - warpY) * 0.5);
    }
}
