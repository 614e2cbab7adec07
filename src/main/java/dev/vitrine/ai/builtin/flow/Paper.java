package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Mask;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Sheets of coloured paper, cut and laid over each other.
public final class Paper {
    private static final Oklab SHADE = Oklab.lch(0.45, 0.02, 280);

    private Paper() {}

    /// Waves behind waves, along the movement.
    public static void waves(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("waves");
        Gradient ladder = Gradient.of(stack(motion));
        double reach = 0.5 * (frame.right() + frame.bottom());
        picture.fill(sheet(ladder, 0, frame));
        int sheets = 7;
        double turn = motion.angle() - Math.rint(motion.angle() * 2) / 2;
        for (int index = 1; index <= sheets; index++) {
            Noise noise = new Noise(chance.seed());
            double base = frame.bottom() * (-0.28 + 1.35 * index / (sheets + 1.0));
            double swing = chance.between(0.08, 0.17) * frame.mean();
            double[] heights = new double[161];
            for (int point = 0; point < heights.length; point++) {
                double x = (point / 160.0 * 2 - 1) * reach;
                heights[point] =
                        base
                                - frame.bottom() / 2
                                + swing * 1.7 * noise.at(x * 1.15 + index * 0.4, index * 0.7);
            }
            Path2D wave = Outlines.below(heights, -reach, reach, 2 * reach);
            Path2D placed =
                    Outlines.turned(
                            Outlines.placed(wave, 1, frame.right() / 2, frame.bottom() / 2),
                            turn,
                            frame.right() / 2,
                            frame.bottom() / 2);
            lay(picture, placed, sheet(ladder, index / (double) sheets, frame), 0.05);
        }
    }

    /// Holes within holes, each sheet deeper than the one before.
    public static void hollows(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("hollows");
        Gradient ladder = Gradient.of(stack(motion));
        picture.fill(sheet(ladder, 1, frame));
        double x = frame.x(chance.between(0.35, 0.65));
        double y = frame.y(chance.between(0.35, 0.65));
        int sheets = 7;
        double wide = frame.right() / frame.mean();
        double high = frame.bottom() / frame.mean();
        Noise noise = new Noise(chance.seed());
        for (int index = sheets; index >= 1; index--) {
            double radius = 0.62 * frame.mean() * (0.1 + 0.9 * index / sheets);
            double[] points = new double[72];
            for (int point = 0; point < 36; point++) {
                double angle = 2 * Math.PI * point / 36;
                double cos = StrictMath.cos(angle);
                double sin = StrictMath.sin(angle);
                double bend =
                        1 + 0.42 * noise.at(1.1 * cos + index * 0.16, 1.1 * sin + index * 0.11);
                points[2 * point] = x + radius * bend * cos * wide;
                points[2 * point + 1] = y + radius * bend * sin * high;
            }
            Path2D hole = Outlines.smooth(true, points);
            picture.paint(hole, sheet(ladder, (index - 1.0) / sheets, frame));
            Path2D moved =
                    new Path2D.Double(hole, AffineTransform.getTranslateInstance(0.012, 0.028));
            picture.add(
                    canvas ->
                            canvas.paint(
                                    Mask.of(canvas, hole).without(Mask.soft(canvas, moved, 0.055)),
                                    Inks.flat(SHADE),
                                    Blend.SHADE));
        }
    }

    /// Petals around a heart.
    public static void petals(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("petals");
        Gradient ladder = Gradient.of(stack(motion));
        picture.fill(sheet(ladder, 0, frame));
        double x = frame.x(chance.between(0.2, 0.8));
        double y = frame.y(chance.between(0.25, 0.75));
        int rings = 5;
        for (int ring = rings; ring >= 1; ring--) {
            int petals = 7 + ring + chance.below(3);
            double radius = frame.longer() * 0.82 * (0.1 + 0.9 * ring / rings);
            double start = chance.next();
            for (int petal = 0; petal < petals; petal++) {
                double angle = 2 * Math.PI * (start + (double) petal / petals);
                Path2D leaf =
                        Outlines.leaf(
                                x,
                                y,
                                x + radius * StrictMath.cos(angle),
                                y + radius * StrictMath.sin(angle),
                                2.6 / petals);
                double shade = (rings - ring + 0.6 * (petal % 2)) / rings;
                lay(picture, leaf, sheet(ladder, 0.12 + 0.88 * shade, frame), 0.035);
            }
        }
        Path2D heart = Outlines.circle(x, y, 0.075 * frame.mean());
        lay(picture, heart, Inks.flat(motion.scheme().accent()), 0.04);
    }

    private static void lay(
            Composition picture,
            Path2D shape,
            dev.vitrine.ai.builtin.paint.Ink ink,
            double softness) {
        Path2D moved =
                new Path2D.Double(
                        shape,
                        AffineTransform.getTranslateInstance(softness * 0.2, -softness * 0.35));
        picture.soft(moved, softness, Inks.flat(SHADE).thin(0.75), Blend.SHADE);
        picture.paint(shape, ink);
    }

    private static dev.vitrine.ai.builtin.paint.Ink sheet(
            Gradient ladder, double place, Frame frame) {
        return Inks.by(
                ladder,
                (x, y) ->
                        place
                                + 0.05 * (y / frame.bottom() - 0.5)
                                - 0.04 * (x / frame.right() - 0.5));
    }

    private static Oklab[] stack(Motion motion) {
        Oklab main = motion.scheme().main();
        Oklab dark = main.light(Math.min(0.3, main.lightness() - 0.05));
        Oklab second = motion.scheme().second();
        Oklab accent = motion.scheme().spark();
        return motion.night()
                ? new Oklab[] {dark.lighter(-0.06), dark, main, second, accent}
                : new Oklab[] {
                    accent.mix(motion.scheme().light(), 0.55), accent, second, main, dark
                };
    }
}
