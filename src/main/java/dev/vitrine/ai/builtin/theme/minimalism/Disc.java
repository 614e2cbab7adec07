package dev.vitrine.ai.builtin.theme.minimalism;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// A disc, the figure in few tones, a line to stand on.
final class Disc extends Quiet {
    Disc(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        picture.fill(Inks.flat(ground));
        double x =
                frame.x(chance.between(0.4, 0.6)) + chance.sign() * 0.16 * (frame.right() - 0.85);
        double y = frame.y(0.5) - 0.02;
        double radius = 0.27 * sketch.bold();
        Oklab pale = ground.lighter(ground.lightness() > 0.8 ? -0.075 : 0.09).stronger(1.15);
        picture.paint(Outlines.circle(x, y - 0.02, radius), Inks.flat(pale));
        Figure figure =
                sketch.figure().placed(x + 0.05 * chance.sign(), y + 0.04, 0.4 * sketch.bold());
        double foot = figure.silhouette().getBounds2D().getMaxY();
        Dresser.flat(picture, figure, quiet);
        double half = chance.between(0.34, 0.42) * sketch.bold();
        picture.paint(
                Stroke.tapering(
                        0.0045, 0.0045, x - half, foot + 0.004, x + half * 0.7, foot + 0.004),
                Inks.flat(quiet.dark()));
        picture.paint(
                Stroke.tapering(
                        0.0045, 0.0045, x + half * 0.8, foot + 0.004, x + half * 0.9, foot + 0.004),
                Inks.flat(quiet.dark()));
    }
}
