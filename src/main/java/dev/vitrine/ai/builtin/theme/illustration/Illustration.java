package dev.vitrine.ai.builtin.theme.illustration;

import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Flat shapes with grainy shades: the motif in a small world of hills, clouds and leaves.
public final class Illustration {
    private Illustration() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        World way =
                switch (sketch.way(3)) {
                    case 0 -> new Outdoors(sketch);
                    case 1 -> new Badge(sketch);
                    default -> new Window(sketch);
                };
        return way.paint();
    }
}
