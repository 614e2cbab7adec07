package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.util.List;

/// Lights out of focus.
public final class Bokeh {
    private Bokeh() {}

    /// Scatters lights over a part of the picture.
    ///
    /// @param top where the part begins, in lengths
    /// @param bottom where it ends
    /// @param size the largest radius
    /// @param strength how bright they are
    public static void on(
            Composition picture,
            Frame frame,
            Chance chance,
            List<Oklab> colours,
            int count,
            double top,
            double bottom,
            double size,
            double strength) {
        for (int light = 0; light < count * frame.longer(); light++) {
            double x = frame.x(chance.between(-0.05, 1.05));
            double near = chance.next();
            double y = top + (bottom - top) * (0.5 + 0.5 * chance.bell() / 1.6);
            double radius = size * (0.3 + 0.7 * near * near);
            Oklab colour = chance.pick(colours).lighter(chance.between(-0.08, 0.1));
            disc(picture, x, y, radius, colour, strength * chance.between(0.25, 1));
        }
    }

    /// One light: a disc that is a little brighter at its edge.
    public static void disc(
            Composition picture, double x, double y, double radius, Oklab colour, double strength) {
        Ink flat = Inks.flat(colour);
        double crisp = radius > 0.06 ? 0.8 : 0.9;
        picture.paint(
                Outlines.circle(x, y, radius * 1.06),
                (px, py, dab) -> {
                    double awayX = (px - x) / radius;
                    double awayY = (py - y) / radius;
                    double away = Math.sqrt(awayX * awayX + awayY * awayY);
                    flat.at(px, py, dab);
                    double edge = Amount.step(1.05, crisp, away);
                    dab.veil(strength * edge * (0.62 + 0.2 * Amount.step(0.3, 0.95, away)));
                },
                Blend.SCREEN);
    }
}
