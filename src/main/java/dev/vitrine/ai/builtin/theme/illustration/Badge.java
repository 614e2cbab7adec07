package dev.vitrine.ai.builtin.theme.illustration;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// The motif on a large disc, with small things around.
final class Badge extends World {
    Badge(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        sky(0, 1);
        pattern();
        double x = frame.x(0.5);
        double y = frame.y(0.5);
        double radius = (0.36 + 0.05 * chance.next()) * Math.min(1.12, sketch.bold());
        Path2D blob =
                chance.odds(0.5)
                        ? Outlines.circle(x, y, radius)
                        : Outlines.blob(x, y, radius * 1.04, 0.1, chance);
        Oklab disc = night ? scheme.main().light(0.44) : disc();
        sides(x, y, radius);
        picture.paint(blob, Inks.flat(disc));
        grade(blob, disc);
        orbit(x, y, radius);
        double size = 0.56 * sketch.bold();
        Figure figure = sketch.figure().placed(x, y, size);
        Dresser.shadow(picture, figure.silhouette(), 0.012, 0.03, 0.04, Dresser.shade(disc, 0.8));
        dress(figure, disc);
        leaves(x, y + radius * 0.92, radius);
    }

    /// The second colour, or the main one where the second would have to be dulled to be seen.
    private Oklab disc() {
        boolean seen = Math.abs(scheme.second().lightness() - sky.lightness()) > 0.14;
        return seen ? scheme.second() : Scheme.seenOn(sky, scheme.main(), 0.16);
    }

    /// Large soft shapes that fill what is left of a wide or tall picture.
    private void sides(double x, double y, double radius) {
        Chance own = chance.branch("sides");
        double step = radius * 2.1;
        int count = (int) Math.ceil((frame.longer() / 2 - radius * 0.6) / step);
        boolean wide = frame.right() > frame.bottom();
        for (int place = 1; place <= count; place++) {
            for (int side = -1; side <= 1; side += 2) {
                double along = side * place * step * own.between(0.85, 1.1);
                double across = 0.3 * own.between(-1, 1);
                Path2D blob =
                        Outlines.blob(
                                x + (wide ? along : across),
                                y + (wide ? across : along),
                                radius * own.between(0.45, 0.95),
                                0.16,
                                own);
                Oklab colour = sky.mix(scheme.turn(place + (side + 1) / 2), night ? 0.3 : 0.22);
                picture.paint(blob, Inks.flat(colour));
                grade(blob, colour);
            }
        }
    }

    private void pattern() {
        Oklab colour = night ? sky.lighter(0.07) : sky.lighter(-0.05);
        int kind = chance.branch("pattern").below(3);
        double pitch = 0.11;
        for (int row = 0; row * pitch < frame.bottom() + pitch; row++) {
            for (int column = 0; column * pitch < frame.right() + pitch; column++) {
                double x = (column + (row % 2) * 0.5) * pitch;
                double y = row * pitch;
                Path2D mark =
                        switch (kind) {
                            case 0 -> Outlines.circle(x, y, 0.011);
                            case 1 -> Outlines.star(x, y, 0.024, 0.006, 4, 0);
                            default -> Stroke.tapering(0.007, 0.007, x, y, x + 0.035, y - 0.035);
                        };
                picture.paint(mark, Inks.flat(colour));
            }
        }
    }

    private void orbit(double x, double y, double radius) {
        Chance own = chance.branch("orbit");
        int count = sketch.many(9);
        for (int thing = 0; thing < count; thing++) {
            double angle = 2 * Math.PI * own.next();
            double far = radius * own.between(1.12, 1.12 + 0.75 * (frame.longer() - 0.6));
            double atX = x + far * StrictMath.cos(angle) * Math.max(1, frame.right() * 0.8);
            double atY = y + far * StrictMath.sin(angle) * Math.max(1, frame.bottom() * 0.8);
            double size = own.between(0.012, 0.04);
            Oklab colour = Scheme.seenOn(sky, scheme.turn(own.below(3)), 0.12);
            Path2D mark =
                    switch (own.below(4)) {
                        case 0 -> Outlines.circle(atX, atY, size);
                        case 1 -> Outlines.arc(atX, atY, size, size * 0.6, 0, 1);
                        case 2 -> Outlines.star(atX, atY, size * 1.3, size * 0.45, 4, 0);
                        default ->
                                Outlines.turned(
                                        Outlines.box(
                                                atX - size,
                                                atY - size / 4,
                                                2 * size,
                                                size / 2,
                                                size),
                                        own.next(),
                                        atX,
                                        atY);
                    };
            picture.paint(mark, Inks.flat(colour));
        }
    }

    private void leaves(double x, double y, double radius) {
        for (int side = -1; side <= 1; side += 2) {
            for (int leaf = 0; leaf < 3; leaf++) {
                double startX = x + side * radius * 0.52;
                double angle = Math.PI * (0.5 + side * (-0.16 - 0.13 * leaf));
                double long_ = radius * (0.5 - 0.07 * leaf);
                leaf(
                        startX,
                        y,
                        startX + long_ * StrictMath.cos(angle),
                        y - long_ * StrictMath.sin(angle),
                        leaf);
            }
        }
    }
}
