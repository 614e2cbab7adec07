package dev.vitrine.ai.builtin.print;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;

/// What is done to a finished picture on its way to paper.
///
/// @param grain how far a pixel's brightness strays, in steps of 255
/// @param vignette by how much of their light the corners are darker
/// @param shoulder from which light on the highlights are held back, so that they do not burn out;
///   1 for none
/// @param seed of the grain
public record Finish(double grain, double vignette, double shoulder, int seed) {
    /// As it is.
    public static final Finish PLAIN = new Finish(0, 0, 1, 1);

    private static final double COARSEST_FINE_PICTURE = 1400;

    /// Takes the light of a pixel through vignette and shoulder.
    void develop(double x, double y, Frame frame, Dab dab) {
        if (vignette > 0) {
            double awayX = 2 * x / frame.right() - 1;
            double awayY = 2 * y / frame.bottom() - 1;
            double away = (awayX * awayX + awayY * awayY) / 2;
            dab.dim(1 - vignette * away * (0.5 + 0.5 * away));
        }
        if (shoulder < 1) {
            dab.put(hold(dab.red()), hold(dab.green()), hold(dab.blue()));
        }
    }

    private double hold(double light) {
        if (light <= shoulder) {
            return light;
        }
        double room = 1 - shoulder;
        double over = (light - shoulder) / room;
        return shoulder + room * over / (1 + over);
    }

    /// The grain of a pixel, in steps of 255: as coarse on a large picture as on a small one.
    double grain(int x, int y, Frame frame, Noise noise) {
        if (grain <= 0) {
            return 0;
        }
        double scale = frame.unit() / COARSEST_FINE_PICTURE;
        double strays =
                scale <= 1
                        ? noise.speck(x, y) + noise.speck(x + 7919, y) - 1
                        : noise.at(x / scale * 0.9, y / scale * 0.9);
        return 2 * grain * strays;
    }
}
