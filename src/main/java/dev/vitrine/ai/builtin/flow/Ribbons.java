package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Amount;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;

/// Bands of fine threads that twist.
public final class Ribbons {
    private static final int TABLE = 1024;

    private Ribbons() {}

    /// A ground of flowing colour, and ribbons over it.
    public static void on(Composition picture, Motion motion) {
        ground(picture, motion);
        over(picture, motion, 3);
    }

    private static void ground(Composition picture, Motion motion) {
        Frame frame = motion.frame();
        Chance chance = motion.chance().branch("ground");
        Oklab ground = motion.ground();
        Inks.Mesh mesh = new Inks.Mesh();
        for (int spot = 0; spot < 5; spot++) {
            Oklab colour = motion.scheme().area(spot);
            Oklab tint =
                    motion.night()
                            ? ground.mix(colour.light(0.36), 0.3 + 0.5 * chance.next())
                            : ground.mix(colour, 0.1 + 0.3 * chance.next());
            mesh.add(tint, frame.x(chance.next()), frame.y(chance.next()), 0.4 * frame.mean());
        }
        picture.fill(mesh.on(frame));
    }

    /// Some ribbons.
    public static void over(Composition picture, Motion motion, int count) {
        for (int index = 0; index < count; index++) {
            Chance chance = motion.chance().branch("ribbon").branch(index);
            Oklab from = motion.scheme().area(index);
            Oklab to = motion.scheme().area(index + 1);
            if (motion.night()) {
                from = from.light(Math.max(0.62, from.lightness()));
                to = to.light(Math.max(0.7, to.lightness()));
            }
            picture.fill(
                    new Ribbon(motion, chance, Gradient.of(from, to, from)),
                    motion.night() ? Blend.LIGHT : Blend.COVER);
        }
    }

    /// One ribbon.
    private static final class Ribbon implements Ink {
        private final double[] one;
        private final double[] other;
        private final double[] fade = new double[TABLE + 1];
        private final Gradient gradient;
        private final double cos;
        private final double sin;
        private final double middleX;
        private final double middleY;
        private final double reach;
        private final double threads;
        private final double line;

        Ribbon(Motion motion, Chance chance, Gradient gradient) {
            this.gradient = gradient;
            Frame frame = motion.frame();
            double turn = 2 * Math.PI * (motion.angle() + chance.between(-0.04, 0.04));
            cos = StrictMath.cos(turn);
            sin = StrictMath.sin(turn);
            middleX = frame.right() / 2;
            middleY = frame.bottom() / 2;
            reach =
                    0.5
                            * Math.sqrt(
                                    frame.right() * frame.right()
                                            + frame.bottom() * frame.bottom());
            Noise noise = new Noise(chance.seed());
            double swing = chance.between(0.2, 0.4);
            double wide = chance.between(0.3, 0.6);
            double offset = chance.between(-0.3, 0.3);
            one = new double[TABLE + 1];
            other = new double[TABLE + 1];
            for (int index = 0; index <= TABLE; index++) {
                double at = reach * (2.0 * index / TABLE - 1);
                double curve = offset + swing * 1.6 * noise.at(at * 0.9 + 7, 0.5);
                double twist = wide * noise.at(at * 0.8 + 31, 9.5);
                one[index] = curve - twist;
                other[index] = curve + twist + 0.12 * noise.at(at * 1.4, 21.5);
                fade[index] = 0.35 + 0.65 * Amount.step(-0.5, 0.4, noise.at(at * 1.1, 4.5));
            }
            threads = Math.round(54 * motion.detail());
            line = Math.max(0.0011, 0.8 / frame.unit());
        }

        @Override
        public void at(double x, double y, Dab dab) {
            double along = cos * (x - middleX) + sin * (y - middleY);
            double across = -sin * (x - middleX) + cos * (y - middleY);
            double place = (along / reach + 1) / 2 * TABLE;
            int index = (int) Math.min(TABLE - 1, Math.max(0, place));
            double share = Math.min(1, Math.max(0, place - index));
            double from = one[index] + (one[index + 1] - one[index]) * share;
            double to = other[index] + (other[index + 1] - other[index]) * share;
            double wide = to - from;
            double inside = Math.abs(wide) < 1e-6 ? -1 : (across - from) / wide;
            double spacing = Math.abs(wide) / threads;
            if (inside < -0.02 || inside > 1.02) {
                dab.veil(0);
                return;
            }
            double slope =
                    (one[index + 1] - one[index]) * (1 - inside)
                            + (other[index + 1] - other[index]) * inside;
            slope *= TABLE / (2 * reach);
            double thread = Math.round(inside * threads);
            double away = Math.abs(inside * threads - thread) * spacing;
            away /= Math.sqrt(1 + slope * slope);
            double cover = Amount.step(line * 1.3, line * 0.35, away);
            double veil = 0.11 * Amount.step(0, 0.1, inside) * Amount.step(1, 0.9, inside);
            gradient.onto(dab, 0.5 * inside + 0.5 * place / TABLE);
            dab.veil(fade[index] * Math.min(1, cover * 0.72 + veil));
        }
    }
}
