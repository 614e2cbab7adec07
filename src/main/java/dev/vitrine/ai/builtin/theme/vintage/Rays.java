package dev.vitrine.ai.builtin.theme.vintage;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// Rays from behind the motif.
final class Rays extends Press {
    Rays(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double x = frame.x(0.5) + chance.between(-0.2, 0.2) * (frame.right() - 0.8);
        double y = frame.y(chance.between(0.46, 0.56));
        Oklab one = faded.main();
        Oklab other =
                Scheme.seenOn(one, chance.odds(0.5) ? paper.lighter(-0.05) : faded.second(), 0.14);
        int pairs = 12 + chance.below(6);
        double start = chance.next();
        Ink first = Inks.flat(one);
        Ink second = Inks.flat(other);
        double pixel = 1 / frame.unit();
        picture.fill(
                (px, py, dab) -> {
                    double awayX = px - x;
                    double awayY = py - y;
                    double turn = StrictMath.atan2(awayY, awayX) / (2 * Math.PI) + start;
                    double at = turn * pairs - Math.floor(turn * pairs);
                    double far = Math.sqrt(awayX * awayX + awayY * awayY);
                    double blur = pairs * pixel / (2 * Math.PI * Math.max(pixel, far));
                    double share = Amount.step(0.25 - blur, 0.25 + blur, Math.abs(at - 0.5));
                    second.at(px, py, dab);
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    first.at(px, py, dab);
                    dab.blend(red, green, blue, share);
                });
        picture.fill(halftone(one.lighter(-0.14), radial(x, y, 0.4, frame.longer() * 0.85), 0.8));
        double radius = Math.min(0.345, frame.y(0.37));
        Path2D disc = Outlines.circle(x, y, radius);
        picture.paint(Outlines.circle(x, y, radius + 0.018), Inks.flat(ink));
        Oklab back = Scheme.seenOn(one, faded.accent(), 0.1);
        picture.paint(disc, Inks.flat(Scheme.seenOn(ink, back, 0.3)));
        picture.paint(
                disc,
                halftone(
                        back.lighter(-0.12),
                        Dresser.across(disc.getBounds2D(), 0.5, 0.15, 0.5, 1.05),
                        0.9));
        picture.paint(Stroke.of(Outlines.circle(x, y, radius - 0.022), 0.004), Inks.flat(paper));
        print(sketch.figure().placed(x, y, radius * 1.5), back);
        border();
        last();
    }
}
