package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Gesture;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.util.List;

/// A report: a ground, sheets, colours for charts, and the motif as a sign.
abstract class Report extends Scene {
    final boolean dark;
    final Oklab ground;
    final Oklab sheet;
    final Outfit outfit;
    final Chart chart;

    Report(Sketch sketch) {
        super(sketch);
        dark = sketch.family().branch("dark").odds(0.35);
        Oklab main = scheme.main();
        ground =
                dark
                        ? main.light(0.25).strong(Math.min(0.07, main.chroma()))
                        : main.light(0.93).strong(Math.min(0.03, main.chroma()));
        sheet = dark ? ground.lighter(0.065) : Oklab.lch(0.995, 0.003, main.hue());
        outfit = Outfit.of(scheme).on(sheet, 0.2);
        double rising = sketch.motif().gesture() == Gesture.RISING ? 1 : chance.between(0.1, 0.8);
        chart =
                new Chart(
                        picture,
                        List.of(outfit.main(), outfit.accent(), outfit.second()),
                        dark ? sheet.lighter(0.08) : ground.lighter(-0.02),
                        rising);
    }

    void plain() {
        picture.fill(
                Inks.linear(
                        Gradient.of(ground.lighter(0.02), ground.lighter(-0.03)),
                        0,
                        0,
                        frame.x(1),
                        frame.y(1)));
    }

    void figure(double x, double y, double size, Oklab on) {
        Figure figure = sketch.figure().placed(x, y, size);
        Dresser.flat(picture, figure, Outfit.of(scheme).on(on, 0.18));
    }

    @Override
    protected Finish finish() {
        return finish(0.6, 0, 1);
    }
}
