package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Region;

/// The backdrops.
public final class Scenes {
    private Scenes() {}

    /// A seamless sweep.
    public static Setup plain(Frame frame, Scheme scheme, Chance chance) {
        Oklab wall = scheme.main().light(0.86).stronger(0.5);
        double side = chance.sign();
        Composition picture =
                new Composition()
                        .fill(
                                Inks.linear(
                                        Gradient.of(wall.lighter(-0.04), wall, wall.lighter(0.06)),
                                        0,
                                        0,
                                        0,
                                        frame.bottom()));
        return new Setup(
                picture.layers(),
                new Finish(1, 0.12, 0.9, chance.seed()),
                new Stage(
                        Stage.Stance.STANDING,
                        new Region(0.2, 0.16, 0.6, 0.66),
                        0.7,
                        0.82,
                        new Stage.Light(side, -0.8, -0.3, Colour.WHITE),
                        0.45,
                        0.06,
                        0.05));
    }
}
