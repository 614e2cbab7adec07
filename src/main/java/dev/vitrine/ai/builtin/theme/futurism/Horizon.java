package dev.vitrine.ai.builtin.theme.futurism;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.sketch.Specks;
import java.awt.geom.Path2D;

/// A grid that runs to the horizon, a striped sun, the figure before it.
final class Horizon extends Neon {
    Horizon(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double horizon = frame.y(chance.between(0.58, 0.68));
        double x = frame.x(0.5) + chance.between(-0.25, 0.25) * (frame.right() - 0.8);
        night(x, horizon);
        Specks.stars(picture, frame, chance.branch("stars"), sketch.many(70), scheme.light());
        double radius = Math.min(0.33, 0.6 * horizon);
        sun(x, horizon - radius * 0.62, radius);
        ridge(horizon);
        floor(x, horizon);
        double size = Math.min(0.5 * sketch.bold(), horizon * 0.8);
        outline(sketch.figure().placed(x, horizon - size * 0.5, size), 0.0055);
        last();
    }

    private void sun(double x, double y, double radius) {
        picture.fill(
                Inks.glow(neon.accent().light(0.5), x, y, radius * 2.3).thin(0.4), Blend.LIGHT);
        Gradient gradient =
                Gradient.of(
                        neon.accent().lighter(0.08),
                        neon.second().light(0.6),
                        neon.main().light(0.4));
        picture.paint(
                Outlines.circle(x, y, radius),
                (px, py, dab) -> {
                    double down = (py - y) / radius;
                    gradient.onto(dab, 0.5 + 0.5 * down);
                    double band = (down + 0.05) * 7;
                    double gap = 0.12 + 0.42 * Math.max(0, down);
                    double in = band - Math.floor(band);
                    double open = down < -0.02 ? 1 : Amount.step(gap - 0.03, gap + 0.03, in);
                    dab.veil(0.85 * open);
                });
    }

    private void ridge(double horizon) {
        Noise noise = new Noise(chance.branch("ridge").seed());
        for (int row = 0; row < 2; row++) {
            double[] heights = new double[200];
            for (int point = 0; point < heights.length; point++) {
                double at = frame.right() * point / 199;
                heights[point] =
                        horizon
                                - (0.2 - 0.09 * row)
                                        * noise.ridges(at * 1.9 + 9 * row, 3.3 + row, 3)
                                        * (0.5 + Math.abs(at / frame.right() - 0.5));
            }
            Path2D ridge = Outlines.below(heights, 0, frame.right(), horizon + 0.01);
            picture.paint(
                    ridge,
                    Inks.linear(
                            Gradient.of(dark.lighter(0.06).stronger(1.4), dark.lighter(-0.03)),
                            0,
                            horizon - 0.15,
                            0,
                            horizon));
            picture.paint(
                    Stroke.of(ridge, 0.0018),
                    Inks.flat(neon.main()).thin(0.6 + 0.2 * row),
                    Blend.LIGHT);
        }
    }

    private void floor(double x, double horizon) {
        Oklab line = neon.main();
        Path2D floor =
                Outlines.polygon(
                        0,
                        horizon,
                        frame.right(),
                        horizon,
                        frame.right(),
                        frame.bottom(),
                        0,
                        frame.bottom());
        picture.paint(
                floor,
                Inks.linear(
                        Gradient.of(dark.lighter(0.05).stronger(1.6), dark.lighter(-0.04)),
                        0,
                        horizon,
                        0,
                        frame.bottom()));
        double pixel = 1 / frame.unit();
        double shift = chance.next();
        Ink lights = Inks.flat(line);
        picture.paint(
                floor,
                (px, py, dab) -> {
                    double depth = 0.26 / Math.max(1e-4, py - horizon);
                    double across = (px - x) * depth * 2.2;
                    double along = depth * 2.2 + shift;
                    double perX = depth * 2.2 * pixel;
                    double perY = depth * depth / 0.26 * 2.2 * pixel;
                    double lines = Math.max(line(across, perX), line(along, perY));
                    double fade = Amount.step(9, 1.5, depth);
                    lights.at(px, py, dab);
                    dab.veil(lines * (0.15 + 0.85 * fade));
                },
                Blend.LIGHT);
        picture.soft(
                Outlines.box(0, horizon - 0.003, frame.right(), 0.006, 0),
                0.01,
                Inks.flat(neon.main().lighter(0.1)),
                Blend.LIGHT);
    }

    /// How much of a pixel a grid line at whole numbers covers.
    private static double line(double at, double per) {
        double away = Math.abs(at - Math.rint(at));
        double wide = 0.012 + 0.6 * per;
        return Amount.step(wide + per, wide - per * 0.5, away)
                * Math.min(1, 0.05 / Math.max(0.05, per * 0.9));
    }
}
