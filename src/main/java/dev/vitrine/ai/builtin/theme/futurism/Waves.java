package dev.vitrine.ai.builtin.theme.futurism;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.flow.Motion;
import dev.vitrine.ai.builtin.flow.Ribbons;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Threads of light, and the figure before them.
final class Waves extends Neon {
    Waves(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double y = frame.y(0.5);
        double x = frame.x(0.5) + chance.between(-0.3, 0.3) * (frame.right() - 1);
        night(x, y);
        Motion motion =
                new Motion(
                        frame,
                        scheme,
                        chance.branch("threads"),
                        chance.between(-0.06, 0.06),
                        sketch.detail(),
                        true);
        Ribbons.over(picture, motion, 3);
        picture.fill(Inks.glow(dark.lighter(-0.05), x, y, 0.5).thin(0.75));
        outline(sketch.figure().placed(x, y, 0.5 * sketch.bold()), 0.0055);
        last();
    }
}
