package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Twigs of eucalyptus that lie in a corner.
final class Sprigs {
    private static final Oklab SHADE = Oklab.lch(0.6, 0.02, 265);

    private Sprigs() {}

    /// Two or three twigs that reach in from a lower corner.
    static void corner(Composition picture, Frame frame, Chance chance, double side) {
        double x = side < 0 ? frame.right() + 0.03 : -0.03;
        double y = frame.bottom() + 0.03;
        int twigs = 2 + chance.below(2);
        for (int twig = 0; twig < twigs; twig++) {
            double lean = 0.2 + 0.95 * (twig + 0.5) / twigs + chance.between(-0.1, 0.1);
            double angle = side < 0 ? Math.PI + lean : -lean;
            twig(picture, chance, x, y, angle, chance.between(0.3, 0.42) * frame.mean(), side);
        }
    }

    private static void twig(
            Composition picture,
            Chance chance,
            double x,
            double y,
            double angle,
            double reach,
            double side) {
        int pairs = 7;
        double bend = chance.between(-0.35, 0.35);
        double[] line = new double[2 * (pairs + 1)];
        double atX = x;
        double atY = y;
        Oklab green = Oklab.lch(chance.between(0.56, 0.66), 0.045, chance.between(150, 172));
        for (int pair = 0; pair <= pairs; pair++) {
            line[2 * pair] = atX;
            line[2 * pair + 1] = atY;
            double turn = angle + bend * pair / pairs;
            atX += reach / pairs * StrictMath.cos(turn);
            atY += reach / pairs * StrictMath.sin(turn);
        }
        Path2D stem = Stroke.tapering(0.008, 0.003, line);
        lay(picture, stem, Inks.flat(green.lighter(-0.16)), side, 0.008);
        for (int pair = 1; pair <= pairs; pair++) {
            double turn = angle + bend * pair / pairs;
            double size = reach * (0.3 - 0.15 * pair / pairs) * chance.between(0.85, 1.15);
            for (int hand = -1; hand <= 1; hand += 2) {
                double tilt = turn + hand * chance.between(0.7, 1.05);
                double x0 = line[2 * pair];
                double y0 = line[2 * pair + 1];
                double x1 = x0 + size * StrictMath.cos(tilt);
                double y1 = y0 + size * StrictMath.sin(tilt);
                Oklab leaf = green.lighter(chance.between(-0.05, 0.07));
                lay(
                        picture,
                        Outlines.leaf(x0, y0, x1, y1, 0.36),
                        Inks.linear(
                                Gradient.of(leaf.lighter(0.07), leaf, leaf.lighter(-0.1)),
                                x0 + (y1 - y0) * 0.4,
                                y0 - (x1 - x0) * 0.4,
                                x0 - (y1 - y0) * 0.4,
                                y0 + (x1 - x0) * 0.4),
                        side,
                        0.016);
                picture.paint(
                        Stroke.tapering(0.0022, 0.0006, x0, y0, x1, y1),
                        Inks.flat(leaf.lighter(0.1)).thin(0.7));
            }
        }
    }

    private static void lay(Composition picture, Path2D shape, Ink ink, double side, double high) {
        Path2D moved =
                new Path2D.Double(
                        shape, AffineTransform.getTranslateInstance(side * high * 0.8, high));
        picture.soft(moved, high * 1.3, Inks.flat(SHADE).thin(0.6), Blend.SHADE);
        picture.paint(shape, ink);
    }
}
