package dev.vitrine.ai.builtin.paint;

import java.util.List;

/// The glow around bright places, as a lens makes it.
public final class Bloom {
    private static final int PIXELS = 320;

    private Bloom() {}

    /// Adds the glow of what has been laid so far.
    ///
    /// @param from the light from which on a place glows
    /// @param softness how far it reaches
    /// @param strength how much of the light is added
    public static void over(
            Composition picture, Frame frame, double from, double softness, double strength) {
        List<Layer> layers = picture.layers();
        Ink bright =
                (_, _, dab) -> {
                    double most = Math.max(dab.red(), Math.max(dab.green(), dab.blue()));
                    double share = most <= from ? 0 : (most - from) / most;
                    dab.dim(share);
                };
        Plate near = Plate.of(frame, PIXELS, with(layers, bright)).blur(softness);
        picture.fill(scaled(near, strength), Blend.LIGHT);
        Plate far = Plate.of(frame, PIXELS / 2, with(layers, bright)).blur(softness * 3.5);
        picture.fill(scaled(far, strength * 0.7), Blend.LIGHT);
    }

    private static List<Layer> with(List<Layer> layers, Ink last) {
        java.util.ArrayList<Layer> all = new java.util.ArrayList<>(layers);
        all.add(canvas -> canvas.fill(last));
        return all;
    }

    private static Ink scaled(Plate plate, double strength) {
        return (x, y, dab) -> {
            plate.at(x, y, dab);
            dab.dim(strength);
        };
    }
}
