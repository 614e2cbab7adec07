package dev.vitrine.ai.builtin.theme.vintage;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// A round emblem with a toothed edge.
final class Emblem extends Press {
    Emblem(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab ground = faded.main();
        picture.fill(Inks.flat(ground));
        double x = frame.x(0.5);
        double y = frame.y(0.5);
        picture.fill(
                halftone(ground.lighter(-0.12), radial(x, y, 0.35, frame.longer() * 0.8), 0.9));
        pattern(ground);
        double radius = 0.4;
        int teeth = 28 + 4 * chance.below(4);
        picture.paint(
                Outlines.star(x + 0.012, y + 0.016, radius * 1.04, radius * 0.975, teeth, 0),
                Inks.flat(ink).thin(0.8));
        picture.paint(
                Outlines.star(x, y, radius * 1.04, radius * 0.975, teeth, 0), Inks.flat(paper));
        Oklab field = Scheme.seenOn(paper, faded.accent(), 0.12);
        picture.paint(Outlines.circle(x, y, radius * 0.9), Inks.flat(ink));
        picture.paint(Outlines.circle(x, y, radius * 0.885), Inks.flat(paper));
        picture.paint(Outlines.circle(x, y, radius * 0.74), Inks.flat(ink));
        Path2D disc = Outlines.circle(x, y, radius * 0.725);
        picture.paint(disc, Inks.flat(field));
        picture.paint(
                disc,
                halftone(
                        field.lighter(-0.12),
                        Dresser.across(disc.getBounds2D(), 0.2, 0, 0.9, 1.05),
                        0.95));
        int marks = 24;
        for (int mark = 0; mark < marks; mark++) {
            double angle = 2 * Math.PI * (mark + 0.5) / marks;
            double atX = x + radius * 0.812 * StrictMath.cos(angle);
            double atY = y + radius * 0.812 * StrictMath.sin(angle);
            picture.paint(
                    mark % 6 == 2
                            ? Outlines.star(atX, atY, 0.022, 0.009, 5, -0.25)
                            : Outlines.circle(atX, atY, 0.0065),
                    Inks.flat(mark % 6 == 2 ? faded.second() : ink));
        }
        print(sketch.figure().placed(x, y - 0.01, radius * 1.12), field);
        last();
    }

    private void pattern(Oklab ground) {
        Oklab line = ground.lighter(0.07);
        double start = chance.next();
        for (int ray = 0; ray < 40; ray++) {
            double angle = 2 * Math.PI * (start + ray / 40.0);
            double x = frame.x(0.5);
            double y = frame.y(0.5);
            double far = frame.longer();
            picture.paint(
                    Stroke.tapering(
                            0.0035,
                            0.012,
                            x + 0.45 * StrictMath.cos(angle),
                            y + 0.45 * StrictMath.sin(angle),
                            x + far * StrictMath.cos(angle),
                            y + far * StrictMath.sin(angle)),
                    Inks.flat(line));
        }
    }
}
