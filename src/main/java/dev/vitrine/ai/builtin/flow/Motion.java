package dev.vitrine.ai.builtin.flow;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What colour in movement is made from.
///
/// @param frame the measures
/// @param scheme the colours
/// @param chance of this picture
/// @param angle the direction of movement, in turns clockwise from the right
/// @param detail 1 for an ordinary amount
/// @param night whether the ground is dark
public record Motion(
        Frame frame, Scheme scheme, Chance chance, double angle, double detail, boolean night) {
    /// The scheme's colours from dark to light, so that neighbours blend.
    List<Oklab> ladder() {
        List<Oklab> colours = new ArrayList<>(scheme.strong());
        if (!colours.contains(scheme.second())) {
            colours.add(scheme.second());
        }
        if (!colours.contains(scheme.spark())) {
            colours.add(scheme.spark());
        }
        colours.sort(Comparator.comparingDouble(Oklab::lightness));
        return colours;
    }

    /// The ground: dark at night, else bright.
    Oklab ground() {
        Oklab main = scheme.main();
        return night
                ? main.light(0.2).strong(Math.min(0.07, main.chroma()))
                : main.light(0.93).strong(Math.min(0.035, main.chroma()));
    }

    /// How far a place lies along the movement, from the middle.
    double along(double x, double y) {
        double turn = 2 * Math.PI * angle;
        return (x - frame.right() / 2) * StrictMath.cos(turn)
                + (y - frame.bottom() / 2) * StrictMath.sin(turn);
    }
}
