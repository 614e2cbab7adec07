package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import java.awt.geom.Path2D;

/// Shadows of things that are outside of the picture.
final class Shadows {
    private static final Oklab SHADE = Oklab.lch(0.72, 0.02, 265);

    private Shadows() {}

    /// Twigs with leaves that reach in from the side the light comes from.
    static void leaves(Composition picture, Frame frame, Chance chance, double side, int twigs) {
        for (int twig = 0; twig < twigs; twig++) {
            double x = side < 0 ? -0.08 : frame.right() + 0.08;
            double y = frame.y(chance.between(-0.1, 0.55));
            double angle = (side < 0 ? 0 : Math.PI) - side * chance.between(-0.25, 0.75);
            double reach = chance.between(0.35, 0.62) * frame.mean();
            Path2D shadow = new Path2D.Double(Path2D.WIND_NON_ZERO);
            twig(shadow, chance, x, y, angle, reach);
            double blur = chance.between(0.02, 0.05);
            picture.soft(shadow, blur, Inks.flat(SHADE).thin(0.5 - 4 * blur), Blend.SHADE);
        }
    }

    private static void twig(
            Path2D shadow, Chance chance, double x, double y, double angle, double reach) {
        int leaves = 9;
        double bend = chance.between(-0.6, 0.6);
        double[] line = new double[2 * (leaves + 1)];
        double atX = x;
        double atY = y;
        for (int leaf = 0; leaf <= leaves; leaf++) {
            double turn = angle + bend * leaf / leaves;
            line[2 * leaf] = atX;
            line[2 * leaf + 1] = atY;
            if (leaf > 0) {
                double tilt = turn + (leaf % 2 == 0 ? 0.75 : -0.75);
                double size = reach * chance.between(0.2, 0.32) * (1.15 - 0.6 * leaf / leaves);
                shadow.append(
                        Outlines.leaf(
                                atX,
                                atY,
                                atX + size * StrictMath.cos(tilt),
                                atY + size * StrictMath.sin(tilt),
                                0.2),
                        false);
            }
            atX += reach / leaves * StrictMath.cos(turn);
            atY += reach / leaves * StrictMath.sin(turn);
        }
        shadow.append(Stroke.tapering(0.009, 0.003, line), false);
    }
}
