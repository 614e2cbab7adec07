package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.util.List;

/// A room behind a table, far out of focus.
public final class Room {
    private Room() {}

    /// A wall with a bright window, shelves and plants.
    public static void window(
            Composition picture,
            Frame frame,
            Chance chance,
            Oklab wall,
            Scheme scheme,
            double side) {
        Composition room = new Composition();
        room.fill(
                Inks.linear(
                        Gradient.of(wall.lighter(0.06), wall.lighter(-0.14)),
                        frame.x(side > 0 ? 1 : 0),
                        0,
                        frame.x(side > 0 ? 0 : 1),
                        frame.y(0.8)));
        double middle = frame.x(0.5 + side * 0.27);
        double wide = 0.36 * frame.mean();
        Oklab light = Oklab.lch(0.99, 0.02, 90);
        for (int pane = 0; pane < 4; pane++) {
            double x = middle - wide + (pane % 2) * wide * 1.04;
            double y = -0.1 + Math.floorDiv(pane, 2) * 0.36 * frame.mean();
            room.paint(
                    Outlines.box(x, y, wide * 0.94, 0.34 * frame.mean(), 0),
                    Inks.linear(
                            Gradient.of(light, light.mix(Oklab.lch(0.9, 0.05, 130), 0.35)),
                            0,
                            y,
                            0,
                            y + 0.36));
        }
        for (int leaf = 0; leaf < 14; leaf++) {
            double x = middle + wide * chance.between(-1, 1);
            double y = frame.y(chance.between(0.2, 0.62));
            Oklab green = Oklab.lch(chance.between(0.5, 0.75), 0.09, chance.between(118, 140));
            room.paint(
                    Outlines.circle(x, y, chance.between(0.03, 0.09)), Inks.flat(green).thin(0.4));
        }
        Oklab bars = wall.lighter(-0.1);
        room.paint(Outlines.box(middle - 0.014, -0.1, 0.028, 0.9, 0), Inks.flat(bars));
        room.paint(
                Outlines.box(middle - wide * 1.05, 0.25 * frame.mean(), 2.1 * wide, 0.022, 0),
                Inks.flat(bars));
        room.paint(
                Outlines.box(middle - wide * 1.08, -0.1, 0.04, 0.95, 0),
                Inks.flat(wall.lighter(0.02)));
        room.paint(
                Outlines.box(middle + wide * 1.02, -0.1, 0.04, 0.95, 0),
                Inks.flat(wall.lighter(0.02)));
        for (int thing = 0; thing < 7; thing++) {
            double x = frame.x(0.5 - side * chance.between(0.02, 0.5));
            double tall = chance.between(0.1, 0.32);
            double foot = frame.y(0.3 + 0.2 * (thing % 2) + 0.05);
            Oklab colour =
                    thing % 3 == 0
                            ? scheme.main().light(0.5)
                            : thing % 3 == 1 ? wall.lighter(-0.24) : Oklab.lch(0.45, 0.08, 130);
            room.paint(
                    Outlines.box(x, foot - tall, chance.between(0.05, 0.16), tall, 0.03),
                    Inks.flat(colour).thin(0.85));
        }
        Plate blurred = Plate.of(frame, 260, room.layers()).blur(0.075);
        picture.fill(blurred);
        picture.fill(
                Inks.glow(light, middle, frame.y(0.12), 0.85 * frame.mean()).thin(0.5),
                Blend.SCREEN);
        for (int lamp = 0; lamp < 5; lamp++) {
            Bokeh.disc(
                    picture,
                    frame.x(0.5 - side * chance.between(0.05, 0.48)),
                    frame.y(chance.between(0.1, 0.45)),
                    chance.between(0.025, 0.06),
                    chance.pick(List.of(Oklab.lch(0.9, 0.08, 80), scheme.accent().light(0.8))),
                    0.35);
        }
    }

    /// The window's light on the table top.
    public static void glance(
            Composition picture, Frame frame, double edge, double side, Oklab light) {
        picture.soft(
                Outlines.ellipse(frame.x(0.5 + side * 0.27), edge + 0.05, 0.42 * frame.mean(), 0.1),
                0.22,
                Inks.flat(light).thin(0.4),
                Blend.SCREEN);
    }
}
