package dev.vitrine.ai.builtin.theme.futurism;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// The figure within rings of marks.
final class Rings extends Neon {
    Rings(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double x = frame.x(0.5) + chance.between(-0.3, 0.3) * (frame.right() - 1);
        double y = frame.y(0.5) + chance.between(-0.2, 0.2) * (frame.bottom() - 1);
        night(x, y);
        hexagons();
        picture.fill(Inks.glow(neon.main().light(0.45), x, y, 0.6).thin(0.55), Blend.LIGHT);
        for (int ring = 0; ring < 5; ring++) {
            double radius = 0.31 + 0.055 * ring + 0.012 * chance.bell();
            Oklab colour =
                    ring % 3 == 1 ? neon.accent() : ring % 2 == 0 ? neon.main() : neon.second();
            double start = chance.next();
            switch (chance.below(3)) {
                case 0 -> {
                    int marks = 60 + 12 * chance.below(4);
                    for (int mark = 0; mark < marks; mark++) {
                        double turn = start + (double) mark / marks;
                        double tall = mark % 6 == 0 ? 0.02 : 0.01;
                        picture.paint(
                                Outlines.arc(x, y, radius + tall, radius, turn, 0.0016),
                                Inks.flat(colour).thin(0.8),
                                Blend.LIGHT);
                    }
                }
                case 1 -> {
                    for (int piece = 0; piece < 3; piece++) {
                        picture.paint(
                                Outlines.arc(
                                        x,
                                        y,
                                        radius + 0.009,
                                        radius,
                                        start + piece / 3.0,
                                        chance.between(0.08, 0.26)),
                                Inks.flat(colour).thin(0.85),
                                Blend.LIGHT);
                    }
                }
                default ->
                        picture.paint(
                                Outlines.arc(x, y, radius + 0.0022, radius, 0, 1),
                                Inks.flat(colour).thin(0.6),
                                Blend.LIGHT);
            }
        }
        trails(x, y);
        outline(sketch.figure().placed(x, y, 0.42 * Math.min(1.15, sketch.bold())), 0.005);
        last();
    }

    private void hexagons() {
        double side = 0.055;
        Noise noise = new Noise(chance.branch("hexagons").seed());
        Oklab colour = neon.main().light(0.5);
        for (int row = -1; row * side * 1.5 < frame.bottom() + side; row++) {
            for (int column = -1; column * side * 1.732 < frame.right() + side; column++) {
                double x = (column + 0.5 * Math.floorMod(row, 2)) * side * 1.732;
                double y = row * side * 1.5;
                double bright = noise.clouds(x * 1.6, y * 1.6, 2) - 0.02;
                if (bright > 0) {
                    Path2D cell =
                            Outlines.star(x, y, side * 0.94, side * 0.94 * 0.866, 6, 1 / 12.0);
                    picture.paint(
                            Stroke.of(cell, 0.0018),
                            Inks.flat(colour).thin(Math.min(0.5, bright * 1.3)),
                            Blend.LIGHT);
                    if (bright > 0.26) {
                        picture.paint(cell, Inks.flat(colour).thin(0.12), Blend.LIGHT);
                    }
                }
            }
        }
    }

    private void trails(double x, double y) {
        for (int trail = 0; trail < sketch.many(9); trail++) {
            double angle = Math.rint(chance.next() * 8) / 8 * 2 * Math.PI;
            double near = 0.56 + 0.1 * chance.next();
            double far = near + chance.between(0.15, 0.7) * frame.longer();
            double off = chance.between(-0.12, 0.12);
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double x0 = x + near * cos - off * sin;
            double y0 = y + near * sin + off * cos;
            Oklab colour = trail % 3 == 2 ? neon.accent() : neon.main();
            picture.paint(
                    Stroke.tapering(
                            0.003,
                            0.0008,
                            x0,
                            y0,
                            x + far * cos - off * sin,
                            y + far * sin + off * cos),
                    Inks.flat(colour).thin(0.75),
                    Blend.LIGHT);
            picture.paint(Outlines.circle(x0, y0, 0.006), Inks.flat(colour), Blend.LIGHT);
        }
    }
}
