package dev.vitrine.ai.builtin.theme.minimalism;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// A wall with the light of a window on it, and the figure small below.
final class Sunlight extends Quiet {
    Sunlight(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double horizon = frame.y(chance.between(0.7, 0.76));
        picture.fill(
                Inks.linear(
                        Gradient.of(ground.lighter(-0.05), ground),
                        0,
                        0,
                        frame.x(0.3),
                        frame.y(1)));
        Path2D floor =
                Outlines.polygon(
                        0,
                        horizon,
                        frame.right(),
                        horizon,
                        frame.right(),
                        frame.bottom(),
                        0,
                        frame.bottom());
        picture.paint(
                floor,
                Inks.linear(
                        Gradient.of(ground.lighter(-0.1), ground.lighter(-0.045)),
                        0,
                        horizon,
                        0,
                        frame.bottom()));
        double slant = chance.sign() * chance.between(0.2, 0.4);
        double left = frame.x(0.5) + chance.between(-0.25, 0.25) * frame.right() - 0.3;
        for (int pane = 0; pane < 4; pane++) {
            double x = left + (pane % 2) * 0.3;
            double y = horizon - 0.66 + Math.floorDiv(pane, 2) * 0.33;
            Path2D beam =
                    Outlines.polygon(
                            x + slant * (horizon - y) * 0.4,
                            y,
                            x + 0.27 + slant * (horizon - y) * 0.4,
                            y + 0.02,
                            x + 0.27 + slant * (horizon - y - 0.3) * 0.4,
                            y + 0.31,
                            x + slant * (horizon - y - 0.3) * 0.4,
                            y + 0.29);
            picture.soft(beam, 0.03, Inks.flat(ground.lighter(0.1)).thin(0.7), Blend.COVER);
        }
        double size = 0.4 * sketch.bold();
        double x = Math.clamp(left + 0.32 + chance.between(-0.1, 0.2), 0.25, frame.right() - 0.25);
        Figure figure = sketch.figure();
        double lowest = figure.silhouette().getBounds2D().getMaxY();
        double foot = horizon + 0.07;
        Figure placed = figure.placed(x, foot - size * (lowest - 0.5), size);
        Path2D fallen =
                new Path2D.Double(
                        placed.silhouette(),
                        new AffineTransform(
                                1,
                                0,
                                slant * 2.2 / 1.2,
                                -0.28,
                                -slant * 2.2 / 1.2 * foot,
                                foot * 1.28));
        picture.soft(fallen, 0.016, Dresser.shade(ground.lighter(-0.06), 0.9), Blend.SHADE);
        Dresser.faded(picture, placed, quiet, 0.018);
        picture.fill(
                (px, py, dab) ->
                        dab.dim(
                                1
                                        + 0.05
                                                * (Amount.step(frame.right(), 0, px) - 0.5)
                                                * -Math.signum(slant)),
                Blend.COVER);
    }
}
