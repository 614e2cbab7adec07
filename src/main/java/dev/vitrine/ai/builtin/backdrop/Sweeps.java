package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.scenery.CloudSea;
import dev.vitrine.ai.builtin.scenery.Daylight;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.picture.Region;
import java.awt.geom.Path2D;
import java.util.List;

/// Backdrops of light alone.
public final class Sweeps {
    private static final Oklab DAY = Oklab.lch(0.99, 0.012, 85);

    private Sweeps() {}

    /// A seamless sweep of one colour.
    public static Setup solid(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        double side = chance.sign();
        Oklab wall = order.ground(chance.pick(List.of(0.88, 0.8, 0.7)), 0.1);
        Composition picture = new Composition();
        sweep(picture, frame, wall, side, 0.66, chance.between(0.3, 0.45));
        return order.setup(
                picture,
                order.finish(0.8, 0.1),
                new Stage(
                        Stage.Stance.STANDING,
                        order.standing(0.5, 0.82, 0.62, 0.68),
                        0.68,
                        0.82,
                        new Stage.Light(-side * 0.7, -0.8, -0.35, Order.colour(DAY)),
                        0.5,
                        0.05,
                        0.06));
    }

    /// A wall that bends into the floor, lit from one side.
    private static void sweep(
            Composition picture, Frame frame, Oklab wall, double side, double bend, double high) {
        Gradient tones =
                Gradient.of(
                        wall.lighter(-0.13),
                        wall.lighter(-0.03),
                        wall.lighter(0.035),
                        wall.lighter(0.075));
        double lampX = frame.x(0.5 - side * 0.24);
        double lampY = frame.y(high);
        picture.fill(
                Inks.by(
                        tones,
                        (x, y) -> {
                            double awayX = (x - lampX) / frame.right();
                            double awayY = (y - lampY) / frame.bottom();
                            double pool = 1 / (1 + 2.6 * (awayX * awayX + awayY * awayY));
                            double down = y / frame.bottom();
                            double floor = 0.14 * Amount.step(bend - 0.06, bend + 0.14, down);
                            double fold = 0.03 * Amount.step(0.2, 0, Math.abs(down - bend));
                            return pool * 0.95 - 0.12 + floor - fold;
                        }));
    }

    /// In the air before a sky or a wall of light.
    public static Setup floating(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        double side = chance.sign();
        Composition picture = new Composition();
        int kind = chance.below(3);
        Oklab wall = order.ground(0.84, 0.085);
        if (kind == 0) {
            Sky sky =
                    new Sky(
                            frame,
                            Daylight.of(
                                    chance.odds(0.5) ? Hour.DAY : Hour.GOLDEN,
                                    order.scheme(),
                                    0.5 - side * 0.34,
                                    0.3),
                            frame.y(0.8));
            sky.on(picture);
            sky.clouds(picture, chance.branch("clouds"), 0.5);
            new CloudSea(sky, chance.branch("sea")).on(picture);
        } else {
            Oklab other = order.scheme().second().light(wall.lightness()).strong(wall.chroma());
            picture.fill(
                    new Inks.Mesh()
                            .add(wall.lighter(0.07), frame.x(0.5 - side * 0.3), frame.y(0.1), 0.4)
                            .add(wall, frame.x(0.5 + side * 0.4), frame.y(0.3), 0.4)
                            .add(other, frame.x(0.5 + side * 0.3), frame.y(0.9), 0.5)
                            .add(wall.lighter(-0.08), frame.x(0.5 - side * 0.4), frame.y(0.95), 0.4)
                            .on(frame));
            halo(picture, frame, wall, kind == 1);
            drifting(picture, order, wall);
        }
        return order.setup(
                picture,
                order.finish(0.9, 0.08),
                new Stage(
                        Stage.Stance.FLOATING,
                        new Region(0.2, 0.14, 0.6, 0.6),
                        kind == 0 ? 0.8 : 0,
                        0.9,
                        new Stage.Light(-side * 0.6, -0.9, -0.2, Order.colour(DAY)),
                        0.32,
                        0.12,
                        0));
    }

    private static void halo(Composition picture, Frame frame, Oklab wall, boolean ring) {
        double x = frame.x(0.5);
        double y = frame.y(0.45);
        picture.fill(Inks.glow(wall.lighter(0.12), x, y, 0.62).thin(0.75), Blend.SCREEN);
        if (ring) {
            Path2D disc = Outlines.circle(x, y, 0.34);
            picture.soft(
                    Outlines.circle(x, y + 0.03, 0.34),
                    0.09,
                    Inks.flat(wall.lighter(-0.1)).thin(0.5),
                    Blend.COVER);
            picture.paint(
                    disc,
                    Inks.linear(
                            Gradient.of(wall.lighter(0.09), wall.lighter(-0.01)),
                            x,
                            y - 0.34,
                            x,
                            y + 0.34));
        }
    }

    /// Small balls in the air, most of them out of focus.
    private static void drifting(Composition picture, Order order, Oklab wall) {
        Frame frame = order.frame();
        Chance chance = order.chance().branch("drifting");
        for (int ball = 0; ball < order.many(9); ball++) {
            double angle = 2 * Math.PI * chance.next();
            double x = frame.x(0.5 + 0.44 * StrictMath.cos(angle) * chance.between(0.8, 1.1));
            double y = frame.y(0.47 + 0.42 * StrictMath.sin(angle) * chance.between(0.8, 1.1));
            double near = chance.next();
            double radius = 0.012 + 0.05 * near * near;
            Oklab colour = order.scheme().turn(ball).mix(wall, 0.25);
            Gradient tones = Gradient.of(colour.lighter(0.16), colour, colour.lighter(-0.14));
            picture.soft(
                    Outlines.circle(x, y, radius),
                    0.004 + 0.5 * radius * near,
                    Inks.radial(tones, x - radius * 0.4, y - radius * 0.5, radius * 1.7),
                    Blend.COVER);
        }
    }
}
