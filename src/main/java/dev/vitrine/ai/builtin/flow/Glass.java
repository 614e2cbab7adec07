package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;
import dev.vitrine.ai.builtin.paint.Plate;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.awt.geom.Path2D;

/// Balls of coloured glass before flowing light.
public final class Glass {
    private Glass() {}

    /// A ground of flowing light.
    public static Ink light(Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("light");
        Inks.Mesh mesh = new Inks.Mesh();
        Oklab ground = motion.ground();
        for (int spot = 0; spot < 7; spot++) {
            Oklab colour = motion.scheme().area(spot);
            Oklab tint =
                    motion.night()
                            ? ground.mix(colour, spot % 3 == 2 ? 0.5 : 0.85)
                            : colour.mix(motion.scheme().light(), 0.12 + 0.4 * chance.next());
            if (spot % 4 == 3) {
                tint = ground;
            }
            mesh.add(
                    tint,
                    frame.x(chance.between(-0.1, 1.1)),
                    frame.y(chance.between(-0.1, 1.1)),
                    chance.between(0.2, 0.42) * frame.mean());
        }
        return mesh.on(frame);
    }

    /// Covers the picture with light and balls.
    public static void on(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("balls");
        picture.fill(light(motion));
        int count = 5 + chance.below(4);
        double turn = 2 * Math.PI * motion.angle();
        for (int index = 0; index < count; index++) {
            double radius =
                    frame.mean()
                            * (index == 0
                                    ? chance.between(0.24, 0.34)
                                    : chance.between(0.03, 0.15));
            double along =
                    (index == 0 ? chance.between(-0.12, 0.12) : chance.between(-0.55, 0.55))
                            * frame.longer();
            double across = index == 0 ? 0 : chance.between(-0.36, 0.36);
            double x = frame.x(0.5) + along * StrictMath.cos(turn) - across * StrictMath.sin(turn);
            double y = frame.y(0.5) + along * StrictMath.sin(turn) + across * StrictMath.cos(turn);
            ball(picture, motion, x, y, radius, index);
        }
    }

    /// One ball: it turns what is behind it upside down, as glass does.
    private static void ball(
            Composition picture, Motion motion, double x, double y, double radius, int index) {
        Frame frame = motion.frame();
        Path2D outline = Outlines.circle(x, y, radius);
        Oklab tint = motion.scheme().area(index);
        picture.soft(
                Outlines.circle(x + radius * 0.18, y + radius * 0.3, radius),
                radius * 0.7,
                Inks.flat(tint.light(0.55)).thin(0.55),
                Blend.SHADE);
        Plate behind = Plate.of(frame, 220, picture.layers());
        Gradient edge = Gradient.of(tint.light(0.95).stronger(0.5), tint.light(0.8));
        picture.paint(
                outline,
                (px, py, dab) -> {
                    double offX = (px - x) / radius;
                    double offY = (py - y) / radius;
                    double away = Math.min(1, Math.sqrt(offX * offX + offY * offY));
                    double bend = 1 - 1.75 * (1 - Math.sqrt(1 - away * away * 0.96));
                    behind.at(x - offX * radius * bend * 1.3, y - offY * radius * bend * 1.3, dab);
                    double red = dab.red();
                    double green = dab.green();
                    double blue = dab.blue();
                    edge.onto(dab, away);
                    double rim = 0.14 + 0.5 * Amount.step(0.72, 1, away);
                    rim *= 0.62 - 0.38 * (offX * 0.6 + offY * 0.8);
                    dab.blend(red, green, blue, 1 - Math.max(0, rim));
                    double gleamX = offX + 0.38;
                    double gleamY = offY + 0.46;
                    double gleam =
                            Amount.step(
                                    0.34,
                                    0.05,
                                    Math.sqrt(gleamX * gleamX * 0.7 + gleamY * gleamY * 1.6));
                    dab.blend(1, 1, 1, 0.62 * gleam);
                    dab.dim(1 - 0.22 * Amount.step(0.2, 1, offX * 0.5 + offY * 0.85));
                });
    }
}
