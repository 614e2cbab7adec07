package dev.vitrine.ai.builtin.theme.vintage;

import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Paper, halftone and faded ink.
public final class Vintage {
    private Vintage() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        Press way =
                switch (sketch.way(4)) {
                    case 0 -> new Rays(sketch);
                    case 1 -> new Stripes(sketch);
                    case 2 -> new Poster(sketch);
                    default -> new Emblem(sketch);
                };
        return way.paint();
    }
}
