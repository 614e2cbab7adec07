package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import java.awt.geom.Path2D;

/// Rows of conifers.
public final class Trees {
    private Trees() {}

    /// A row of trees on uneven ground, and the ground below them.
    ///
    /// @param foot where they stand, about, in lengths from the top
    /// @param size how tall they are, about
    /// @param colour of the trees
    /// @param mist what they fade into at their feet
    /// @param clearing the share of the width, in the middle, where none stand
    public static void row(
            Composition picture,
            Frame frame,
            Chance chance,
            double foot,
            double size,
            Oklab colour,
            Oklab mist,
            double clearing) {
        Noise noise = new Noise(chance.seed());
        Path2D trees = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double middle = chance.between(0.4, 0.6);
        double x = -size * 0.3;
        while (x < frame.right() + size * 0.3) {
            double tall =
                    size * (0.55 + 0.45 * chance.next() + 0.35 * noise.at(x / size * 0.6, 1.5));
            double ground = foot + size * 0.35 * noise.at(x / size * 0.35, 7.5);
            if (tall > 0.2 * size && Math.abs(x / frame.right() - middle) >= clearing / 2) {
                tree(trees, chance, x, ground, tall);
            }
            x += size * chance.between(0.1, 0.34);
        }
        double[] heights = new double[80];
        for (int point = 0; point < heights.length; point++) {
            double at = -0.1 + (frame.right() + 0.2) * point / 79;
            heights[point] = foot + size * 0.35 * noise.at(at / size * 0.35, 7.5) - size * 0.05;
        }
        trees.append(
                dev.vitrine.ai.builtin.shape.Outlines.below(
                        heights, -0.1, frame.right() + 0.1, frame.bottom() + 0.2),
                false);
        Gradient fade = Gradient.of(colour, colour, colour.mix(mist, 0.55), mist);
        Ink ink = Inks.linear(fade, 0, foot - size, 0, foot + size * 0.7);
        picture.paint(trees, ink);
    }

    private static void tree(Path2D trees, Chance chance, double x, double foot, double tall) {
        int tiers = 9 + chance.below(5);
        double wide = tall * chance.between(0.15, 0.22);
        double lean = tall * chance.between(-0.02, 0.02);
        Path2D path = new Path2D.Double();
        path.moveTo(x + lean, foot - tall);
        double[][] left = new double[2 * tiers][2];
        for (int tier = 0; tier < tiers; tier++) {
            double share = (tier + 1.0) / tiers;
            double y = foot - tall * (1 - 0.99 * share);
            double middle = x + lean * (1 - share);
            double reach = wide * share * chance.between(0.72, 1.15);
            double other = wide * share * chance.between(0.72, 1.15);
            double droop = tall * 0.028 * chance.between(0.5, 1.5);
            path.lineTo(middle + reach, y + droop);
            path.lineTo(middle + reach * 0.42, y - droop * 0.4);
            left[2 * tier] = new double[] {middle - other, y + droop * chance.between(0.6, 1.2)};
            left[2 * tier + 1] = new double[] {middle - other * 0.42, y - droop * 0.4};
        }
        path.lineTo(x + wide * 0.08, foot);
        path.lineTo(x - wide * 0.08, foot);
        for (int tier = tiers - 1; tier >= 0; tier--) {
            path.lineTo(left[2 * tier + 1][0], left[2 * tier + 1][1]);
            path.lineTo(left[2 * tier][0], left[2 * tier][1]);
        }
        path.closePath();
        trees.append(path, false);
    }

    /// Rays of light that fall through the air from a place above.
    public static void rays(
            Composition picture, Frame frame, Chance chance, double x, double y, Oklab colour) {
        Noise noise = new Noise(chance.seed());
        Ink ink = Inks.flat(colour);
        picture.fill(
                dev.vitrine.ai.builtin.paint.Plate.of(
                        frame,
                        420,
                        (px, py, dab) -> {
                            double awayX = px - x;
                            double awayY = py - y;
                            double turn = StrictMath.atan2(awayX, awayY);
                            double far = Math.sqrt(awayX * awayX + awayY * awayY) / frame.mean();
                            double beam =
                                    Amount.step(
                                            0.0,
                                            0.55,
                                            noise.at(turn * 6, 3.5) * 0.7
                                                    + noise.at(turn * 15, 8.5) * 0.35);
                            ink.at(px, py, dab);
                            dab.dim(
                                    0.2
                                                    * beam
                                                    * Amount.step(1.5, 0.15, far)
                                                    * Amount.step(0, 0.25, far)
                                            + 0.25 / (1 + 9 * far * far));
                        }),
                Blend.SCREEN);
    }
}
