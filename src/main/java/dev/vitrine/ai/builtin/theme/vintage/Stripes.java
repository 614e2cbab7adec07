package dev.vitrine.ai.builtin.theme.vintage;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Broad stripes that come in, loop around the motif and leave.
final class Stripes extends Press {
    private static final double OVERLAP = 0.0008;

    Stripes(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        picture.fill(Inks.flat(paper));
        double side = chance.sign();
        double x = frame.x(0.5) + side * (0.04 + 0.16 * (frame.right() - 1));
        double y = Math.min(0.46, frame.y(0.46));
        double outer = Math.min(0.42, frame.y(0.42));
        double wide = outer * 0.155;
        List<Oklab> colours =
                List.of(faded.main(), faded.accent(), faded.second(), faded.main().light(0.42));
        for (int stripe = 0; stripe < colours.size(); stripe++) {
            Path2D loop = loop(x, y, outer - stripe * wide, wide);
            Path2D turned =
                    side > 0
                            ? loop
                            : new Path2D.Double(loop, new AffineTransform(-1, 0, 0, 1, 2 * x, 0));
            picture.paint(turned, Inks.flat(colours.get(stripe)));
        }
        Path2D disc = Outlines.circle(x, y, outer - 4 * wide - 0.012);
        picture.paint(disc, Inks.flat(paper.lighter(-0.03)));
        picture.paint(
                disc,
                halftone(
                        faded.accent(),
                        Dresser.across(disc.getBounds2D(), 0.5, 0.1, 0.5, 1.1),
                        0.7));
        Rectangle2D whole = new Rectangle2D.Double(0, 0, frame.right(), frame.bottom());
        picture.fill(halftone(ink, Dresser.across(whole, 0.5, 0.55, 0.5, 1.5), 0.32));
        print(sketch.figure().placed(x, y - 0.01, outer * 1.02), paper);
        border();
        last();
    }

    /// In from the left below the middle, around over the top, down to the lower edge.
    private Path2D loop(double x, double y, double far, double wide) {
        double seen = wide + OVERLAP;
        Path2D loop = Outlines.arc(x, y, far, far - seen, 0.25, 0.75);
        loop.append(Outlines.box(x - 5, y + far - seen, 5 + OVERLAP, seen, 0), false);
        loop.append(Outlines.box(x + far - seen, y - OVERLAP, seen, 5, 0), false);
        return loop;
    }
}
