package dev.vitrine.ai.builtin.theme.infographic;

import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Charts and symbols without words.
public final class Infographic {
    private Infographic() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        Report way =
                switch (sketch.way(4)) {
                    case 0 -> new Board(sketch);
                    case 1 -> new Wheel(sketch);
                    case 2 -> new Road(sketch);
                    default -> new Blocks(sketch);
                };
        return way.paint();
    }
}
