package dev.vitrine.ai.builtin.theme.profession;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// Light rooms, deep colours, and panes of frosted glass.
abstract class Office extends Scene {
    final Oklab deep;
    final Oklab pale;

    Office(Sketch sketch) {
        super(sketch);
        Oklab main = scheme.main();
        deep = main.light(Math.min(0.36, main.lightness())).strong(Math.min(0.16, main.chroma()));
        pale = main.light(0.955).strong(Math.min(0.018, main.chroma()));
    }

    /// A pane of frosted glass with the motif on it.
    void card(double x, double y, double half, boolean dark) {
        double down = Math.min(half * sketch.bold() * 1.12, frame.y(0.44));
        double across = Math.min(half * sketch.bold(), frame.x(0.44));
        Path2D pane = Outlines.box(x - across, y - down, 2 * across, 2 * down, 0.05);
        picture.soft(
                Outlines.box(
                        x - across + 0.02,
                        y - down + 0.05,
                        2 * across - 0.04,
                        2 * down - 0.03,
                        0.05),
                0.09,
                Dresser.shade(deep.lighter(0.2), 0.75),
                Blend.SHADE);
        Plate behind = Plate.of(frame, 200, picture.layers()).blur(0.09);
        Oklab frost = dark ? scheme.light() : Oklab.lch(0.995, 0.003, scheme.main().hue());
        Gradient milk = Gradient.of(frost, frost.mix(scheme.main(), 0.12));
        double strength = dark ? 0.24 : 0.62;
        picture.paint(
                pane,
                (px, py, dab) -> {
                    behind.at(px, py, dab);
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    double at = (px - x + py - y) / (2 * half) * 0.5 + 0.5;
                    milk.onto(dab, at);
                    dab.blend(red, green, blue, 1 - strength * (1.15 - 0.5 * at));
                });
        picture.paint(
                Stroke.of(pane, 0.0026),
                Inks.linear(
                                Gradient.of(Oklab.lch(1, 0, 0), frost.mix(scheme.main(), 0.3)),
                                x - half,
                                y - half,
                                x + half,
                                y + half)
                        .thin(0.75));
        Figure figure = sketch.figure().placed(x, y, Math.min(across, down) * 1.36);
        Oklab ground = dark ? deep.lighter(0.14) : pale;
        Outfit outfit = Outfit.of(scheme).on(ground, 0.18);
        Dresser.shadow(
                picture, figure.silhouette(), 0.006, 0.018, 0.03, Dresser.shade(ground, 0.75));
        Dresser.faded(picture, figure, outfit, 0.03);
    }

    @Override
    protected Finish finish() {
        return finish(0.9, 0.06, 0.88);
    }
}
