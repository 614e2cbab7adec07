package dev.vitrine.ai.builtin.theme.profession;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// Slanting panes over each other, and the motif on one of glass.
final class Planes extends Office {
    Planes(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        boolean dark = sketch.family().branch("dark").odds(0.55);
        Oklab ground = dark ? deep : pale;
        double side = chance.sign();
        picture.fill(
                Inks.linear(
                        dark
                                ? Gradient.of(deep.lighter(0.1), deep, deep.lighter(-0.1))
                                : Gradient.of(pale, pale.lighter(-0.05).stronger(2)),
                        frame.x(side > 0 ? 0 : 1),
                        0,
                        frame.x(side > 0 ? 1 : 0),
                        frame.y(1)));
        double slant = side * chance.between(0.45, 0.7);
        for (int pane = 0; pane < 6; pane++) {
            double x = frame.x(chance.between(-0.15, 1.05));
            double wide = chance.between(0.1, 0.42) * frame.mean();
            double shift = slant * frame.bottom();
            Path2D shape =
                    Outlines.polygon(
                            x + shift / 2,
                            -0.05,
                            x + wide + shift / 2,
                            -0.05,
                            x + wide - shift / 2,
                            frame.bottom() + 0.05,
                            x - shift / 2,
                            frame.bottom() + 0.05);
            Oklab colour =
                    pane % 3 == 2
                            ? scheme.accent()
                            : pane % 3 == 1 ? scheme.second() : scheme.main();
            Oklab from = dark ? colour.lighter(0.05) : colour;
            picture.soft(shape, 0.07, Dresser.shade(ground, 0.35), Blend.SHADE);
            Gradient fade = Gradient.of(from, from.mix(ground, 0.4));
            double strength = pane % 3 == 2 ? 0.5 : dark ? 0.42 : 0.5;
            picture.paint(
                    shape,
                    (px, py, dab) -> {
                        double down = py / frame.bottom();
                        fade.onto(dab, down);
                        dab.veil(
                                strength
                                        * (1
                                                - 0.85
                                                        * Amount.step(
                                                                0.1,
                                                                1,
                                                                side > 0 ? down : 1 - down)));
                    });
            picture.paint(Stroke.of(shape, 0.0012), Inks.flat(scheme.light()).thin(0.35));
        }
        dots(dark ? scheme.light() : deep, side);
        double x = frame.x(0.5) - side * 0.27 * (frame.right() - 0.85);
        card(x, frame.y(0.5) - 0.12 * (frame.bottom() - 0.9), 0.3, dark);
    }

    private void dots(Oklab colour, double side) {
        double left = side > 0 ? frame.right() - 0.3 : 0.06;
        for (int dot = 0; dot < 48; dot++) {
            picture.paint(
                    Outlines.circle(
                            left + (dot % 8) * 0.034,
                            frame.bottom() - 0.26 + Math.floorDiv(dot, 8) * 0.034,
                            0.0034),
                    Inks.flat(colour).thin(0.5));
        }
    }
}
