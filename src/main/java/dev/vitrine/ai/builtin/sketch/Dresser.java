package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.paint.Mask;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Ways to paint a figure or a shape.
public final class Dresser {
    /// How many specks of a grainy shade lie along a length of 1.
    private static final double SPECKS = 720;

    private Dresser() {}

    /// Plain colours.
    public static void flat(Composition picture, Figure figure, Outfit outfit) {
        for (Part part : figure.parts()) {
            picture.paint(part.outline(), Inks.flat(outfit.of(part)));
        }
    }

    /// Colours that fade a little downwards, as on a fine print.
    public static void faded(Composition picture, Figure figure, Outfit outfit, double amount) {
        for (Part part : figure.parts()) {
            Rectangle2D box = part.outline().getBounds2D();
            Oklab colour = outfit.of(part);
            Gradient gradient = Gradient.of(colour.lighter(amount), colour.lighter(-amount));
            picture.paint(
                    part.outline(),
                    Inks.linear(
                            gradient,
                            box.getMinX(),
                            box.getMinY(),
                            box.getMinX() + box.getWidth() * 0.5,
                            box.getMaxY()));
        }
    }

    /// Colours with a grainy shade on the side away from the light.
    public static void grainy(Composition picture, Figure figure, Outfit outfit, int seed) {
        for (Part part : figure.parts()) {
            Rectangle2D box = part.outline().getBounds2D();
            Oklab colour = outfit.of(part);
            picture.paint(part.outline(), Inks.flat(colour));
            if (box.getWidth() * box.getHeight() > 0.0004) {
                picture.paint(
                        part.outline(),
                        grain(
                                colour.lighter(-0.13).turned(-8),
                                across(box, 0.35, 0.3, 1.15, 1.05),
                                0.75,
                                seed));
                picture.paint(
                        part.outline(),
                        grain(
                                colour.lighter(0.1),
                                across(box, 0.5, 0.45, -0.1, -0.1),
                                0.5,
                                seed + 1));
            }
        }
    }

    /// 0 at one place of a box and 1 at another, both as shares of its extents.
    public static Amount across(Rectangle2D box, double x0, double y0, double x1, double y1) {
        double fromX = box.getMinX() + x0 * box.getWidth();
        double fromY = box.getMinY() + y0 * box.getHeight();
        double alongX = (x1 - x0) * box.getWidth();
        double alongY = (y1 - y0) * box.getHeight();
        double length = alongX * alongX + alongY * alongY;
        return (x, y) -> ((x - fromX) * alongX + (y - fromY) * alongY) / length;
    }

    /// Specks of a colour, as dense as the amount times the most.
    public static Ink grain(Oklab colour, Amount amount, double most, int seed) {
        Ink ink = Inks.flat(colour);
        Noise noise = new Noise(seed);
        return (x, y, dab) -> {
            double dense = Math.min(1, Math.max(0, amount.at(x, y)));
            double share = dense * dense * most;
            double speck = noise.speck((int) (x * SPECKS), (int) (y * SPECKS));
            ink.at(x, y, dab);
            dab.veil(Amount.step(speck - 0.12, speck + 0.12, share));
        };
    }

    /// The soft shadow of an outline, moved by a distance.
    public static void shadow(
            Composition picture,
            Shape outline,
            double right,
            double down,
            double softness,
            Ink colour) {
        Path2D moved =
                new Path2D.Double(outline, AffineTransform.getTranslateInstance(right, down));
        picture.soft(moved, softness, colour, Blend.SHADE);
    }

    /// What a shadow of a ground's colour multiplies it with.
    public static Ink shade(Oklab ground, double strength) {
        Dab full = new Dab();
        ground.lighter(-0.16).turned(-6).stronger(1.15).onto(full);
        Dab base = new Dab();
        ground.onto(base);
        double red = share(full.red(), base.red(), strength);
        double green = share(full.green(), base.green(), strength);
        double blue = share(full.blue(), base.blue(), strength);
        return (_, _, dab) -> dab.put(red, green, blue);
    }

    private static double share(double shaded, double base, double strength) {
        double kept = Math.min(1, (Math.max(0, shaded) + 0.01) / (Math.max(0, base) + 0.01));
        return 1 + (kept - 1) * strength;
    }

    /// Lays an ink on a shape, only inside of another.
    public static void inside(Composition picture, Shape outer, Shape inner, Ink ink) {
        picture.add(
                canvas ->
                        canvas.paint(
                                Mask.of(canvas, inner).within(Mask.of(canvas, outer)),
                                ink,
                                Blend.COVER));
    }
}
