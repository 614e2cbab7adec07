package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.scenery.Bokeh;
import dev.vitrine.ai.builtin.scenery.Room;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.texture.Linen;
import dev.vitrine.ai.builtin.texture.Plaster;
import dev.vitrine.ai.builtin.texture.Stone;
import dev.vitrine.ai.builtin.texture.Surface;
import dev.vitrine.ai.builtin.texture.Wood;
import java.awt.geom.Path2D;
import java.util.List;

/// Backdrops with a table.
public final class Tables {
    private static final Oklab DAY = Oklab.lch(0.99, 0.012, 85);

    private Tables() {}

    /// On a table in a bright room.
    public static Setup lifestyle(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        double side = chance.sign();
        double edge = frame.y(chance.between(0.6, 0.66));
        double foot = chance.between(0.83, 0.86);
        Oklab room =
                Oklab.lch(0.76, 0.03, 75)
                        .mix(order.scheme().second().light(0.76).strong(0.04), 0.4);
        Composition picture = new Composition();
        Room.window(picture, frame, chance.branch("room"), room, order.scheme(), side);
        Oklab stone = order.ground(0.85, 0.012);
        int kind = chance.below(4);
        Surface top =
                switch (kind) {
                    case 0 ->
                            new Stone(
                                    chance.seed(),
                                    Oklab.lch(0.93, 0.008, 80),
                                    Oklab.lch(0.62, 0.02, 70));
                    case 1 -> new Linen(chance.seed(), stone, 0.3);
                    default ->
                            new Wood(
                                    chance.seed(),
                                    Oklab.lch(
                                            chance.between(0.45, 0.68),
                                            0.06,
                                            chance.between(50, 66)));
                };
        Path2D table =
                Outlines.polygon(
                        -0.1,
                        edge,
                        frame.right() + 0.1,
                        edge,
                        frame.right() + 0.1,
                        frame.bottom() + 0.1,
                        -0.1,
                        frame.bottom() + 0.1);
        picture.soft(table, 0.012, top.receding(frame, edge, frame.y(foot)), Blend.COVER);
        Room.glance(picture, frame, edge, side, DAY);
        return order.setup(
                picture,
                order.finish(1.2, 0.16),
                new Stage(
                        Stage.Stance.STANDING,
                        order.standing(0.5, foot, 0.56, 0.66),
                        edge / frame.bottom(),
                        foot,
                        new Stage.Light(
                                side * 0.85, -0.5, 0.25, Order.colour(Oklab.lch(0.98, 0.03, 80))),
                        0.55,
                        0.04,
                        kind == 0 ? 0.16 : 0.06));
    }

    /// Very near, everything behind out of focus.
    public static Setup macro(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        double side = chance.sign();
        Oklab base = order.scheme().main();
        Inks.Mesh mesh = new Inks.Mesh();
        double light = base.lightness() > 0.68 ? 0.52 : 0.8;
        for (int spot = 0; spot < 7; spot++) {
            Oklab colour = spot % 3 == 1 ? order.scheme().second() : base;
            mesh.add(
                    colour.light(light + chance.between(-0.16, 0.18))
                            .strong(Math.min(light < 0.6 ? 0.05 : 0.075, colour.chroma())),
                    frame.x(chance.next()),
                    frame.y(chance.next()),
                    0.3 * frame.mean());
        }
        Composition picture = new Composition();
        picture.fill(mesh.on(frame));
        List<Oklab> lamps =
                List.of(
                        base.light(0.86).strong(0.07),
                        order.scheme().accent().light(0.84).strong(0.09),
                        Oklab.lch(0.95, 0.04, 90));
        Bokeh.on(
                picture,
                frame,
                chance.branch("far"),
                lamps,
                order.many(9),
                -0.1,
                frame.y(0.8),
                0.2,
                0.2);
        Bokeh.on(
                picture,
                frame,
                chance.branch("near"),
                lamps,
                order.many(9),
                -0.05,
                frame.y(0.7),
                0.075,
                0.3);
        double edge = frame.y(0.74);
        double foot = 0.93;
        Oklab slab = base.light(light - 0.06).strong(0.05);
        picture.soft(
                Outlines.box(-0.2, edge, frame.right() + 0.4, frame.bottom(), 0),
                0.12,
                new Plaster(chance.seed(), slab, 0.06).receding(frame, edge, frame.y(foot)),
                Blend.COVER);
        return order.setup(
                picture,
                order.finish(1.4, 0.2),
                new Stage(
                        Stage.Stance.STANDING,
                        order.standing(0.5, foot, 0.86, 0.88),
                        edge / frame.bottom(),
                        foot,
                        new Stage.Light(-side * 0.7, -0.6, 0.3, Order.colour(DAY)),
                        0.55,
                        0.06,
                        0.12));
    }

    /// In the dark, with light along its edges.
    public static Setup dark(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        double side = chance.sign();
        Oklab main = order.scheme().main();
        Oklab slate = Oklab.lch(0.25, Math.min(0.022, main.chroma()), main.hue());
        double edge = frame.y(chance.between(0.62, 0.67));
        double foot = 0.84;
        Composition picture = new Composition();
        picture.fill(
                new Plaster(chance.branch("wall").seed(), slate.lighter(-0.02), 0.5).flat(1.5, 0));
        Smoke.light(picture, frame, chance.branch("smoke"), slate, main, side);
        Path2D top =
                Outlines.polygon(
                        -0.1,
                        edge,
                        frame.right() + 0.1,
                        edge,
                        frame.right() + 0.1,
                        frame.bottom() + 0.1,
                        -0.1,
                        frame.bottom() + 0.1);
        Surface stone =
                chance.odds(0.6)
                        ? new Plaster(chance.seed(), slate.lighter(0.05), 0.62)
                        : new Wood(chance.seed(), Oklab.lch(0.3, 0.035, 52));
        picture.soft(top, 0.02, stone.receding(frame, edge, frame.y(foot)), Blend.COVER);
        Smoke.pool(picture, frame, edge, frame.y(foot), side);
        return order.setup(
                picture,
                order.finish(2.2, 0.42),
                new Stage(
                        Stage.Stance.STANDING,
                        order.standing(0.5, foot, 0.56, 0.66),
                        edge / frame.bottom(),
                        foot,
                        new Stage.Light(
                                side * 0.9, -0.35, 0.7, Order.colour(Oklab.lch(0.94, 0.045, 72))),
                        0.8,
                        0.05,
                        0.14));
    }
}
