package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;

/// Grass and flowers in front, the nearest of them out of focus.
///
/// @param frame the measures
/// @param chance how they grow
/// @param green their colour
/// @param light the light
public record Grass(Frame frame, Chance chance, Oklab green, Daylight light) {
    /// Lays so many blades before the picture, and flowers among them.
    public void on(Composition picture, int blades) {
        for (int blade = 0; blade < blades * frame.longer(); blade++) {
            double near = blade / (blades * frame.longer());
            double foot = frame.bottom() * (0.86 + 0.2 * near);
            double tall = (0.08 + 0.16 * near) * chance.between(0.6, 1.2);
            double x = frame.x(chance.between(-0.05, 1.05));
            double lean = tall * chance.between(-0.45, 0.45);
            Oklab colour =
                    green.lighter(chance.between(-0.12, 0.1) - 0.06 * near)
                            .mix(light.sun(), chance.odds(0.25) ? 0.25 : 0.05);
            picture.paint(
                    Stroke.tapering(
                            0.004 + 0.006 * near,
                            0.0006,
                            x,
                            foot,
                            x + lean * 0.25,
                            foot - tall * 0.5,
                            x + lean * 0.6,
                            foot - tall * 0.82,
                            x + lean,
                            foot - tall),
                    Inks.linear(
                            Gradient.of(colour.lighter(-0.16), colour, colour.lighter(0.06)),
                            x,
                            foot,
                            x,
                            foot - tall));
        }
        flowers(picture);
    }

    private void flowers(Composition picture) {
        for (int flower = 0; flower < 26 * frame.longer(); flower++) {
            double near = chance.next();
            double size = 0.006 + 0.022 * near * near;
            double x = frame.x(chance.between(0, 1));
            double y = frame.bottom() * (0.8 + 0.17 * near) - 0.04;
            Oklab petal =
                    chance.pick(
                            java.util.List.of(
                                    Oklab.lch(0.96, 0.02, 95),
                                    Oklab.lch(0.82, 0.13, 90),
                                    Oklab.lch(0.7, 0.15, 350)));
            double blur = size * (0.2 + 1.3 * near * near * near);
            for (int part = 0; part < 6; part++) {
                double angle = 2 * Math.PI * part / 6;
                picture.soft(
                        Outlines.circle(
                                x + size * 0.6 * StrictMath.cos(angle),
                                y + size * 0.45 * StrictMath.sin(angle),
                                size * 0.42),
                        blur,
                        Inks.flat(petal.lighter(-0.02 * (part % 3))),
                        Blend.COVER);
            }
            picture.soft(
                    Outlines.circle(x, y, size * 0.3),
                    blur,
                    Inks.flat(Oklab.lch(0.76, 0.15, 75)),
                    Blend.COVER);
        }
    }
}
