package dev.vitrine.ai.builtin.theme.landscape;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Subject;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.ai.builtin.scenery.Daylight;
import dev.vitrine.ai.builtin.scenery.Hour;
import dev.vitrine.ai.builtin.scenery.Sky;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Scene;
import dev.vitrine.ai.builtin.sketch.Sketch;

/// A view into the open.
abstract class View extends Scene {

    View(Sketch sketch) {
        super(sketch);
    }

    /// The hour that the subject names, or one of those given.
    Hour hour(Hour... usual) {
        Subject subject = sketch.subject();
        if (subject.says("sunset", "sunrise", "dawn", "golden", "evening")) {
            return sketch.variation() % 2 == 0 ? Hour.GOLDEN : Hour.DUSK;
        }
        if (subject.says("night", "midnight", "moon", "star")) {
            return Hour.NIGHT;
        }
        if (subject.says("mist", "fog", "calm", "morning")) {
            return Hour.MIST;
        }
        int start = sketch.family().branch("hour").below(usual.length);
        return usual[(start + sketch.variation()) % usual.length];
    }

    void ridge(double base, double tall, Oklab colour, int row) {
        Noise noise = new Noise(chance.branch("ridge").branch(row).seed());
        double[] heights = new double[400];
        for (int point = 0; point < heights.length; point++) {
            double at = frame.right() * point / 399;
            heights[point] = base - tall * (noise.ridges(at * 1.3, row + 0.5, 6) - 0.4);
        }
        picture.paint(
                Outlines.below(heights, 0, frame.right(), frame.bottom() + 0.1),
                Inks.linear(
                        Gradient.of(colour.lighter(0.02), colour.lighter(0.06)),
                        0,
                        base - tall,
                        0,
                        base + 0.3));
    }

    Sky sky(Hour hour, double horizon, double least, double most) {
        double side = chance.odds(0.5) ? chance.between(0.16, 0.38) : chance.between(0.62, 0.84);
        return new Sky(
                frame,
                Daylight.of(hour, scheme, side, chance.between(least, most)),
                frame.y(horizon));
    }

    @Override
    protected Finish finish() {
        return finish(1.8, 0.2, 0.8);
    }
}
