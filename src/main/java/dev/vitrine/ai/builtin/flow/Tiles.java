package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.awt.geom.Path2D;
import java.util.List;

/// Tiles with simple shapes, as on a Bauhaus poster.
public final class Tiles {
    private Tiles() {}

    /// Covers the picture with them.
    public static void on(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("tiles");
        int across = count(frame.right(), chance);
        double side = frame.right() / across;
        int down = (int) Math.ceil(frame.bottom() / side - 0.3);
        double tall = frame.bottom() / down;
        List<Oklab> grounds = grounds(motion);
        picture.fill(Inks.flat(grounds.getFirst()));
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                boolean large =
                        column + 1 < across
                                && row + 1 < down
                                && chance.odds(0.12)
                                && (row + column) % 2 == 0;
                int span = large ? 2 : 1;
                tile(
                        picture,
                        new Tile(column * side, row * tall, side * span, tall * span),
                        motion,
                        chance.pick(grounds),
                        chance);
            }
        }
    }

    private static int count(double right, Chance chance) {
        return Math.max(2, (int) Math.round(right * chance.between(3, 4.6)));
    }

    private static List<Oklab> grounds(Motion motion) {
        Scheme scheme = motion.scheme();
        Oklab main = scheme.main();
        return motion.night()
                ? List.of(main.light(0.24), main.light(0.3), main, scheme.second(), main.light(0.2))
                : List.of(
                        scheme.light(),
                        main,
                        scheme.second(),
                        main.light(0.9).stronger(0.4),
                        main.light(Math.max(0.3, main.lightness() - 0.2)));
    }

    private record Tile(double x, double y, double wide, double high) {
        Path2D box(double inset) {
            return Outlines.box(
                    x + inset * wide,
                    y + inset * high,
                    wide * (1 - 2 * inset) + 0.001,
                    high * (1 - 2 * inset) + 0.001,
                    0);
        }
    }

    private static void tile(
            Composition picture, Tile tile, Motion motion, Oklab ground, Chance chance) {
        picture.paint(tile.box(0), Inks.flat(ground));
        Scheme scheme = motion.scheme();
        Oklab colour =
                chance.odds(0.22)
                        ? scheme.accent()
                        : chance.pick(
                                List.of(
                                        scheme.main(),
                                        scheme.second(),
                                        scheme.light(),
                                        scheme.dark()));
        colour = Scheme.seenOn(ground, colour, 0.18);
        Oklab other = Scheme.seenOn(colour, scheme.turn(chance.below(3)), 0.16);
        double x = tile.x();
        double y = tile.y();
        double wide = tile.wide();
        double high = tile.high();
        double middleX = x + wide / 2;
        double middleY = y + high / 2;
        int corner = chance.below(4);
        double cornerX = corner % 2 == 0 ? x : x + wide;
        double cornerY = corner < 2 ? y : y + high;
        double small = Math.min(wide, high);
        switch (chance.below(9)) {
            case 0 -> {
                clip(picture, tile, Outlines.ellipse(cornerX, cornerY, wide, high), colour);
                clip(picture, tile, Outlines.ellipse(cornerX, cornerY, wide / 2, high / 2), other);
            }
            case 1 -> {
                picture.paint(Outlines.circle(middleX, middleY, small * 0.36), Inks.flat(colour));
                picture.paint(Outlines.circle(middleX, middleY, small * 0.15), Inks.flat(other));
            }
            case 2 ->
                    clip(
                            picture,
                            tile,
                            corner % 2 == 0
                                    ? Outlines.ellipse(middleX, cornerY, wide / 2, high / 2)
                                    : Outlines.ellipse(cornerX, middleY, wide / 2, high / 2),
                            colour);
            case 3 ->
                    picture.paint(
                            Outlines.polygon(
                                    cornerX,
                                    cornerY,
                                    x + wide - (cornerX - x),
                                    cornerY,
                                    cornerX,
                                    y + high - (cornerY - y)),
                            Inks.flat(colour));
            case 4 -> {
                for (int stripe = 0; stripe < 4; stripe++) {
                    picture.paint(
                            corner % 2 == 0
                                    ? Outlines.box(x, y + high * stripe / 4, wide, high / 8, 0)
                                    : Outlines.box(x + wide * stripe / 4, y, wide / 8, high, 0),
                            Inks.flat(colour));
                }
            }
            case 5 -> {
                for (int dot = 0; dot < 9; dot++) {
                    picture.paint(
                            Outlines.circle(
                                    x + wide * (1 + 2 * (dot % 3)) / 6,
                                    y + high * (1 + 2 * (dot / 3)) / 6,
                                    small * 0.07),
                            Inks.flat(colour));
                }
            }
            case 6 -> {
                for (int ring = 4; ring >= 1; ring--) {
                    clip(
                            picture,
                            tile,
                            Outlines.ellipse(cornerX, cornerY, wide * ring / 4, high * ring / 4),
                            ring % 2 == 0 ? colour : ground);
                }
            }
            case 7 -> {
                clip(picture, tile, Outlines.ellipse(x, y, wide, high), colour);
                clip(picture, tile, Outlines.leaf(x, y, x + wide, y + high, 0.5), other);
            }
            default -> {}
        }
    }

    private static void clip(Composition picture, Tile tile, Path2D shape, Oklab colour) {
        Path2D box = tile.box(0);
        picture.add(
                canvas ->
                        canvas.paint(
                                dev.vitrine.ai.builtin.paint.Mask.of(canvas, box)
                                        .within(
                                                dev.vitrine.ai.builtin.paint.Mask.of(
                                                        canvas, shape)),
                                Inks.flat(colour),
                                dev.vitrine.ai.builtin.paint.Blend.COVER));
    }
}
