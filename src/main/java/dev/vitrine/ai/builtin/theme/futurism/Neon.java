package dev.vitrine.ai.builtin.theme.futurism;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Figure;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Bloom;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.shape.Stroke;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;
import java.awt.geom.Path2D;

/// A dark room, colours as bright as tubes of light, and figures drawn with them.
abstract class Neon extends Scene {
    final Oklab dark;
    final Outfit neon;

    Neon(Sketch sketch) {
        super(sketch);
        Oklab main = scheme.main();
        dark = Oklab.lch(0.15, Math.min(0.06, main.chroma()), main.hue() + chance.between(-12, 12));
        neon =
                new Outfit(
                        bright(scheme.main()),
                        bright(scheme.second()),
                        bright(scheme.accent()),
                        scheme.light(),
                        bright(scheme.main()).lighter(-0.25));
    }

    static Oklab bright(Oklab colour) {
        return Oklab.lch(
                Math.max(0.66, colour.lightness()), Math.max(0.12, colour.chroma()), colour.hue());
    }

    void night(double glowX, double glowY) {
        picture.fill(
                Inks.radial(
                        Gradient.of(
                                dark.lighter(0.13).stronger(1.8),
                                dark.lighter(0.04).stronger(1.3),
                                dark,
                                dark.lighter(-0.05)),
                        glowX,
                        glowY,
                        frame.longer()));
        Oklab second = neon.second().light(0.34);
        picture.fill(
                Inks.glow(
                                second,
                                frame.x(chance.next()),
                                frame.y(chance.next()),
                                0.9 * frame.mean())
                        .thin(0.5),
                Blend.LIGHT);
    }

    /// The figure drawn with tubes of light.
    void outline(Figure figure, double width) {
        for (Part part : figure.parts()) {
            Path2D line = Stroke.of(part.outline(), width);
            Oklab colour = neon.of(part);
            picture.paint(
                    part.outline(), Inks.flat(dark.lighter(0.03).mix(colour, 0.12)).thin(0.62));
            picture.soft(line, width * 4, Inks.flat(colour).thin(0.5), Blend.LIGHT);
            picture.paint(line, Inks.flat(colour.lighter(0.06)), Blend.COVER);
        }
    }

    void motes(int count) {
        Chance own = chance.branch("motes");
        for (int mote = 0; mote < count * frame.longer(); mote++) {
            double bright = own.next();
            double size = 0.0012 + 0.0045 * bright * bright * bright;
            Oklab colour = scheme.turn(own.below(3));
            picture.paint(
                    Outlines.circle(frame.x(own.next()), frame.y(own.next()), size),
                    Inks.flat(bright(colour)).thin(0.2 + 0.6 * own.next()),
                    Blend.LIGHT);
        }
    }

    @Override
    protected Finish finish() {
        return finish(1.5, 0.3, 0.75);
    }

    /// What lies over everything.
    void last() {
        motes(sketch.many(60));
        Bloom.over(picture, frame, 0.22, 0.045, 0.55);
    }
}
