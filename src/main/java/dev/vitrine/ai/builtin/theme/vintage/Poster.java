package dev.vitrine.ai.builtin.theme.vintage;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// A land of flat colours, as on an old travel poster.
final class Poster extends Press {
    Poster(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double horizon = frame.y(chance.between(0.56, 0.66));
        Oklab[] sky = {
            faded.accent().lighter(0.1),
            faded.accent().mix(paper, 0.5),
            paper.lighter(-0.02),
            faded.second().mix(paper, 0.45)
        };
        int bands = 7;
        for (int band = 0; band < bands; band++) {
            double place = (double) band / (bands - 1) * (sky.length - 1.001);
            Oklab colour = sky[(int) place].mix(sky[(int) place + 1], place - (int) place);
            double top = horizon * band / bands;
            picture.paint(
                    Outlines.box(-0.01, top - 0.001, frame.right() + 0.02, horizon, 0),
                    Inks.flat(colour));
            if (band > 0) {
                picture.paint(
                        Outlines.box(-0.01, top - 0.03, frame.right() + 0.02, 0.03, 0),
                        halftone(colour, (px, py) -> (py - top + 0.03) / 0.036, 1));
            }
        }
        double x = frame.x(chance.between(0.25, 0.75));
        double radius = chance.between(0.15, 0.21) * frame.mean();
        Path2D sun = Outlines.circle(x, horizon - radius * 0.8, radius);
        picture.paint(sun, Inks.flat(paper.lighter(0.03)));
        picture.paint(
                sun,
                halftone(
                        faded.accent(),
                        Dresser.across(sun.getBounds2D(), 0.5, 0.2, 0.5, 1.15),
                        0.8));
        Noise noise = new Noise(chance.seed());
        for (int row = 0; row < 4; row++) {
            Oklab colour =
                    row == 0
                            ? faded.second().mix(paper, 0.35)
                            : row == 1
                                    ? faded.second()
                                    : row == 2 ? faded.main() : faded.main().light(0.36);
            double base = horizon + frame.y(0.02 + 0.115 * row) - (row < 2 ? 0.1 : 0.02);
            double swing = row < 2 ? 0.2 : 0.06;
            double[] heights = new double[160];
            for (int point = 0; point < heights.length; point++) {
                double at = frame.right() * point / 159 + 7.3 * row;
                double rise =
                        row < 2
                                ? noise.ridges(at * 1.5, row + 0.5, 4) - 0.45
                                : 0.5 * noise.at(at * 1.1, row + 0.5);
                heights[point] = base - swing * rise;
            }
            Path2D land = Outlines.below(heights, 0, frame.right(), frame.bottom() + 0.1);
            picture.paint(land, Inks.flat(colour));
            int number = row;
            double limit = base;
            Amount amount =
                    (px, py) ->
                            0.28
                                    + 0.5 * noise.ridges(px * 3.1 + number, py * 3.1, 2)
                                    - (py - limit) * 3.2;
            picture.paint(land, halftone(colour.lighter(-0.1), amount, row < 2 ? 0.9 : 0.5));
        }
        double size = Math.min(0.5, frame.y(0.46));
        Figure figure = sketch.figure();
        double lowest = figure.silhouette().getBounds2D().getMaxY();
        double foot = frame.bottom() - MARGIN - 0.075;
        double at = frame.x(0.5) + chance.between(-0.2, 0.2) * (frame.right() - 0.7);
        picture.paint(
                Outlines.ellipse(at + 0.02, foot, size * 0.45, 0.018), Inks.flat(ink).thin(0.55));
        print(figure.placed(at, foot - size * (lowest - 0.5), size), faded.main().light(0.36));
        border();
        last();
    }
}
