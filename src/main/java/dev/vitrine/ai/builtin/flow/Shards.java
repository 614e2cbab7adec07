package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.util.ArrayList;
import java.util.List;

/// A folded sheet of many facets.
public final class Shards {
    private Shards() {}

    /// Covers the picture with them.
    public static void on(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("shards");
        Noise noise = new Noise(chance.seed());
        List<Oklab> colours = new ArrayList<>();
        Oklab main = motion.scheme().main();
        colours.add(main.light(Math.min(0.3, main.lightness())));
        colours.addAll(motion.ladder());
        if (!motion.night()) {
            colours.add(motion.scheme().light());
        }
        Gradient gradient = Gradient.of(colours);
        Oklab line = motion.night() ? motion.scheme().spark() : motion.scheme().light();
        picture.fill(Inks.flat(main));
        double side = 0.2 / Math.sqrt(motion.detail());
        int across = (int) Math.ceil(frame.right() / side) + 2;
        int down = (int) Math.ceil(frame.bottom() / (side * 0.87)) + 2;
        double[][] x = new double[down + 1][across + 1];
        double[][] y = new double[down + 1][across + 1];
        double[][] height = new double[down + 1][across + 1];
        for (int row = 0; row <= down; row++) {
            for (int column = 0; column <= across; column++) {
                x[row][column] =
                        (column - 1 + 0.5 * (row % 2) + 0.3 * chance.between(-1, 1)) * side;
                y[row][column] = (row - 1 + 0.3 * chance.between(-1, 1)) * side * 0.87;
                height[row][column] = chance.next();
            }
        }
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                int shift = row % 2;
                facet(
                        picture,
                        motion,
                        gradient,
                        noise,
                        line,
                        x,
                        y,
                        height,
                        new int[] {row, column, row, column + 1, row + 1, column + shift});
                facet(
                        picture,
                        motion,
                        gradient,
                        noise,
                        line,
                        x,
                        y,
                        height,
                        new int[] {row + 1, column, row + 1, column + 1, row, column + 1 - shift});
            }
        }
    }

    private static void facet(
            Composition picture,
            Motion motion,
            Gradient gradient,
            Noise noise,
            Oklab line,
            double[][] x,
            double[][] y,
            double[][] height,
            int[] corners) {
        double[] points = new double[6];
        double[] heights = new double[3];
        for (int corner = 0; corner < 3; corner++) {
            points[2 * corner] = x[corners[2 * corner]][corners[2 * corner + 1]];
            points[2 * corner + 1] = y[corners[2 * corner]][corners[2 * corner + 1]];
            heights[corner] = height[corners[2 * corner]][corners[2 * corner + 1]];
        }
        double middleX = (points[0] + points[2] + points[4]) / 3;
        double middleY = (points[1] + points[3] + points[5]) / 3;
        double along = motion.along(middleX, middleY) / motion.frame().longer();
        double place = 0.5 + 0.7 * along + 0.35 * noise.at(middleX * 1.3, middleY * 1.3);
        double tilt = heights[0] - heights[1] + 0.6 * (heights[2] - heights[1]);
        double bright = 1 + 0.34 * tilt;
        Ink ink =
                (px, py, dab) -> {
                    double fine =
                            0.07
                                    * ((px - points[0]) * heights[0]
                                            - (py - points[1]) * heights[1])
                                    / 0.2;
                    gradient.onto(dab, place);
                    dab.dim(Math.max(0.35, bright + fine));
                };
        picture.paint(Outlines.polygon(points), ink);
        if (heights[0] > 0.78) {
            Dab shine = new Dab();
            line.onto(shine);
            picture.paint(
                    dev.vitrine.ai.builtin.shape.Stroke.of(Outlines.polygon(points), 0.0016),
                    Inks.flat(line).thin(0.35));
        }
    }
}
