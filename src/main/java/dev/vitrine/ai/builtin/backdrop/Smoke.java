package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.paint.Plate;

/// A dark room with a lamp behind and thin smoke.
final class Smoke {
    private Smoke() {}

    /// Leaves the wall in the dark but for a pool of light behind the product.
    static void light(
            Composition picture, Frame frame, Chance chance, Oklab slate, Oklab tint, double side) {
        double x = frame.x(0.5 + side * 0.16);
        double y = frame.y(0.4);
        picture.fill(
                (px, py, dab) -> {
                    double awayX = (px - x) / frame.mean();
                    double awayY = (py - y) / frame.mean();
                    double away = awayX * awayX + awayY * awayY;
                    dab.dim(0.22 + 1.5 / (1 + 7 * away));
                });
        Noise noise = new Noise(chance.seed());
        Ink warm = Inks.flat(Oklab.lch(0.7, 0.05, 70).mix(tint.light(0.6), 0.4));
        picture.fill(
                Plate.of(
                        frame,
                        400,
                        (px, py, dab) -> {
                            double bend = noise.clouds(px * 1.4, py * 1.4, 3);
                            double wisp = noise.ridges(px * 1.1 + bend, py * 2 + 1.5 * bend, 4);
                            double awayX = (px - x) / frame.mean();
                            double awayY = (py - y) / frame.mean();
                            double near = 1 / (1 + 6 * (awayX * awayX + awayY * awayY));
                            warm.at(px, py, dab);
                            dab.dim(0.16 * near * Amount.step(0.2, 0.9, wisp));
                        }),
                Blend.SCREEN);
        picture.fill(
                Inks.glow(slate.lighter(0.25), x, y, 0.7 * frame.mean()).thin(0.18), Blend.SCREEN);
    }

    /// The lamp's light on the table, from behind.
    static void pool(Composition picture, Frame frame, double edge, double foot, double side) {
        double x = frame.x(0.5 + side * 0.12);
        picture.fill(
                (px, py, dab) -> {
                    if (py > edge - 0.03) {
                        double awayX = (px - x) / (0.75 * frame.mean());
                        double awayY = (py - (edge + foot) / 2) / (0.62 * (frame.bottom() - edge));
                        double away = awayX * awayX + awayY * awayY;
                        double on = Amount.step(edge - 0.03, edge + 0.03, py);
                        dab.dim(1 + on * (0.3 + 1.5 / (1 + 2.6 * away) - 1));
                    }
                });
    }
}
