package dev.vitrine.ai.builtin.theme.futurism;

import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Darkness, glow and grids.
public final class Futurism {
    private Futurism() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        Neon way =
                switch (sketch.way(4)) {
                    case 0 -> new Horizon(sketch);
                    case 1 -> new Rings(sketch);
                    case 2 -> new Stage(sketch);
                    default -> new Waves(sketch);
                };
        return way.paint();
    }
}
