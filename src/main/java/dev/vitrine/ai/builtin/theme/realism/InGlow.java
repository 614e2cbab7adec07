package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Tone;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Bloom;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Studio;

/// In the dark between two coloured lamps.
final class InGlow extends Still {
    InGlow(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab dark = scheme.main().light(0.17).strong(Math.min(0.05, scheme.main().chroma()));
        picture.fill(
                Inks.linear(
                        Gradient.of(dark.lighter(0.03), dark.lighter(-0.05)), 0, 0, 0, frame.y(1)));
        double x = frame.x(0.5);
        picture.fill(
                Inks.glow(
                                scheme.main().light(0.5),
                                x - side * 0.5,
                                frame.y(0.35),
                                0.95 * frame.mean())
                        .thin(0.75),
                Blend.LIGHT);
        picture.fill(
                Inks.glow(
                                scheme.accent().light(0.5),
                                x + side * 0.6,
                                frame.y(0.45),
                                0.8 * frame.mean())
                        .thin(0.6),
                Blend.LIGHT);
        Showpiece piece =
                Showpiece.of(
                        sketch,
                        part ->
                                part.tone() == Tone.DARK
                                        ? Material.lacquer(dark.lighter(0.16))
                                        : Material.lacquer(outfit().of(part).stronger(0.9)),
                        0.54,
                        0.26,
                        0);
        picture.add(
                new Studio(
                        piece.bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 1.1,
                                0.8,
                                0.55,
                                1.35,
                                0.3,
                                0.5,
                                2.2,
                                scheme.main().light(0.93).stronger(0.35),
                                scheme.accent().light(0.68),
                                dark.lighter(0.1)),
                        new Ground(0.9, 0.42)));
        Bloom.over(picture, frame, 0.6, 0.06, 0.3);
    }
}
