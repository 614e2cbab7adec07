package dev.vitrine.ai.builtin.theme.minimalism;

import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// One thing, and room around it.
public final class Minimalism {
    private Minimalism() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        Quiet way =
                switch (sketch.way(4)) {
                    case 0 -> new Plinth(sketch);
                    case 1 -> new Disc(sketch);
                    case 2 -> new Relief(sketch);
                    default -> new Sunlight(sketch);
                };
        return way.paint();
    }
}
