package dev.vitrine.ai.builtin.theme.illustration;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Dresser;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.sketch.Specks;
import java.awt.geom.Path2D;

/// A small world: sky, sun, hills, clouds and leaves, all with grainy shades.
abstract class World extends Scene {
    final Oklab sky;
    final boolean night;

    World(Sketch sketch) {
        super(sketch);
        night = sketch.subject().calls("night") || sketch.family().branch("night").odds(0.18);
        Oklab base = sketch.family().branch("sky").odds(0.6) ? scheme.second() : scheme.main();
        sky =
                night
                        ? scheme.main().light(0.3).strong(Math.min(0.1, scheme.main().chroma()))
                        : base.light(0.89).strong(Math.min(0.075, base.chroma()));
    }

    void sky(double from, double to) {
        picture.fill(
                Inks.linear(
                        Gradient.of(
                                sky.lighter(night ? -0.06 : -0.05).stronger(1.2),
                                sky,
                                sky.lighter(0.05)),
                        0,
                        frame.y(from),
                        frame.x(0.15),
                        frame.y(to)));
        if (night) {
            Specks.stars(picture, frame, chance.branch("stars"), sketch.many(70), scheme.light());
        }
    }

    void sun(double x, double y, double radius) {
        Oklab warm = scheme.accent().mix(scheme.light(), 0.38);
        Oklab colour = night ? scheme.light() : Scheme.seenOn(sky, warm, 0.06);
        for (int ring = 2; ring >= 1; ring--) {
            picture.paint(
                    Outlines.circle(x, y, radius * (1 + 0.34 * ring)),
                    Inks.flat(colour).thin(0.16));
        }
        Path2D disc = Outlines.circle(x, y, radius);
        picture.paint(disc, Inks.flat(colour));
        grade(disc, colour);
    }

    void grade(Path2D shape, Oklab colour) {
        picture.paint(
                shape,
                Dresser.grain(
                        colour.lighter(-0.1).turned(-10),
                        Dresser.across(shape.getBounds2D(), 0.4, 0.2, 0.75, 1.1),
                        0.75,
                        chance.seed()));
    }

    void clouds(int count) {
        Oklab white = night ? sky.lighter(0.12) : scheme.light();
        for (int cloud = 0; cloud < count; cloud++) {
            double x = frame.x(chance.between(0, 1));
            double y = frame.y(chance.between(0.08, 0.42));
            double size = chance.between(0.05, 0.09);
            Path2D shape = Outlines.box(x - 2 * size, y, 4 * size, size * 0.9, size);
            shape.append(Outlines.circle(x - 0.6 * size, y + 0.05 * size, 0.8 * size), false);
            shape.append(Outlines.circle(x + 0.6 * size, y + 0.25 * size, 0.6 * size), false);
            picture.paint(shape, Inks.flat(white).thin(0.9));
            picture.paint(
                    shape,
                    Dresser.grain(
                            sky.lighter(-0.02),
                            Dresser.across(shape.getBounds2D(), 0.5, 0.3, 0.5, 1.2),
                            0.7,
                            chance.seed()));
        }
    }

    Oklab hillColour(int index) {
        Oklab near = scheme.main();
        double far = night ? 0.5 : 0.62;
        Oklab colour = near.mix(sky, far - 0.3 * index);
        return index == 2 ? Scheme.seenOn(sky, near, 0.2) : colour;
    }

    Hill hill(double height, double swing, Oklab colour) {
        Hill hill = new Hill(new Noise(chance.seed()), height, swing);
        Path2D land = hill.land(frame);
        picture.paint(land, Inks.flat(colour));
        picture.paint(land, shade(colour, height));
        return hill;
    }

    /// Trees along a hill, all of one kind.
    void trees(Hill hill, int count, double size, Oklab colour) {
        boolean pointed = sketch.family().branch("pointed").odds(0.5);
        for (int tree = 0; tree < sketch.many(count) * frame.right(); tree++) {
            double x = frame.x(chance.next());
            double tall = size * chance.between(0.7, 1.25);
            double foot = hill.at(x) + 0.01;
            Oklab own = colour.lighter(chance.between(-0.03, 0.03));
            picture.paint(
                    Stroke.tapering(tall * 0.09, tall * 0.07, x, foot, x, foot - tall * 0.5),
                    Inks.flat(own.lighter(-0.16)));
            if (pointed) {
                for (int tier = 0; tier < 3; tier++) {
                    double low = foot - tall * (0.18 + 0.24 * tier);
                    double half = tall * (0.3 - 0.065 * tier);
                    Path2D part =
                            Outlines.polygon(x - half, low, x, low - tall * 0.42, x + half, low);
                    picture.paint(part, Inks.flat(own.lighter(0.015 * tier)));
                    grade(part, own);
                }
            } else {
                Path2D crown = Outlines.ellipse(x, foot - tall * 0.66, tall * 0.27, tall * 0.36);
                picture.paint(crown, Inks.flat(own));
                grade(crown, own);
            }
        }
    }

    /// Birds, far away.
    void birds(double x, double y) {
        Oklab colour = Scheme.seenOn(sky, scheme.dark(), 0.3);
        int count = 3 + chance.below(3);
        for (int bird = 0; bird < count; bird++) {
            double atX = x + chance.between(-0.16, 0.16);
            double atY = y + chance.between(-0.07, 0.07);
            double size = chance.between(0.011, 0.019);
            Path2D wings =
                    Outlines.smooth(
                            false,
                            atX - size,
                            atY - size * 0.35,
                            atX - size * 0.45,
                            atY - size * 0.5,
                            atX,
                            atY,
                            atX + size * 0.45,
                            atY - size * 0.5,
                            atX + size,
                            atY - size * 0.35);
            picture.paint(Stroke.of(wings, 0.0036), Inks.flat(colour));
        }
    }

    Ink shade(Oklab colour, double height) {
        Noise noise = new Noise(chance.seed());
        Amount amount = (x, y) -> (y - height + 0.12 * noise.clouds(x * 2, y * 2, 2)) / 0.42 + 0.1;
        return Dresser.grain(colour.lighter(-0.13).turned(-8), amount, 0.8, chance.seed());
    }

    void stand(double x, double foot, double size, Oklab ground) {
        Figure figure = sketch.figure();
        if (chance.branch("mirror").odds(0.5) && !sketch.motif().name().equals("growth")) {
            figure = figure.mirrored();
        }
        double lowest = figure.silhouette().getBounds2D().getMaxY();
        Figure placed = figure.placed(x, foot - size * (lowest - 0.5), size);
        picture.soft(
                Outlines.ellipse(x + 0.03, foot - 0.005, size * 0.44, size * 0.05),
                0.03,
                Dresser.shade(ground, 0.9),
                Blend.SHADE);
        dress(placed, sky.mix(ground, 0.3));
    }

    void dress(Figure figure, Oklab ground) {
        Outfit outfit = Outfit.of(scheme).on(ground, 0.14);
        Dresser.grainy(picture, figure, outfit, chance.branch("dress").seed());
    }

    void leaf(double x0, double y0, double x1, double y1, int index) {
        Oklab colour = Scheme.seenOn(sky, index % 2 == 0 ? scheme.main() : scheme.second(), 0.2);
        Path2D leaf = Outlines.leaf(x0, y0, x1, y1, 0.24);
        picture.paint(leaf, Inks.flat(colour));
        grade(leaf, colour);
        picture.paint(
                Stroke.tapering(0.006, 0.001, x0, y0, x0 + (x1 - x0) * 0.85, y0 + (y1 - y0) * 0.85),
                Inks.flat(colour.lighter(0.12)));
    }

    /// Leaves that reach in from a lower corner.
    void bush(double x, int side) {
        Chance own = chance.branch("bush" + side);
        int count = sketch.many(7);
        for (int leaf = 0; leaf < count; leaf++) {
            double angle = Math.PI * (0.5 - side * own.between(-0.1, 0.4));
            double reach = own.between(0.2, 0.42);
            double startX = x - side * 0.03 + own.between(-0.05, 0.05);
            leaf(
                    startX,
                    frame.bottom() + 0.03,
                    startX + reach * StrictMath.cos(angle),
                    frame.bottom() + 0.03 - reach * StrictMath.sin(angle),
                    leaf);
        }
    }

    @Override
    protected Finish finish() {
        return finish(1.6, 0, 1);
    }
}
