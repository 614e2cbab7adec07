package dev.vitrine.ai.builtin.theme.illustration;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;
import java.awt.geom.Path2D;

/// A line of hills.
///
/// @param noise their shape
/// @param height about where they are, in lengths from the top
/// @param swing how much they rise and fall
record Hill(Noise noise, double height, double swing) {
    private static final int POINTS = 120;

    double at(double x) {
        return height + 1.5 * swing * noise.at(x * 1.15, 0.5);
    }

    /// The hills and all below them.
    Path2D land(Frame frame) {
        double[] heights = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            heights[point] = at(frame.right() * point / (POINTS - 1.0));
        }
        return Outlines.below(heights, 0, frame.right(), frame.bottom() + 0.1);
    }
}
