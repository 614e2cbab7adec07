package dev.vitrine.ai.builtin.theme.profession;

import dev.vitrine.ai.builtin.sketch.Picture;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// Clean planes, glass and order.
public final class Profession {
    private Profession() {}

    /// The picture of a sketch.
    public static Picture of(Sketch sketch) {
        Office way =
                switch (sketch.way(4)) {
                    case 0 -> new Podium(sketch);
                    case 1 -> new Planes(sketch);
                    case 2 -> new Tower(sketch);
                    default -> new Threads(sketch);
                };
        return way.paint();
    }
}
