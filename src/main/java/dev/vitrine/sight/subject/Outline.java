package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;
import java.util.Arrays;

/// The line between the subject and its ground.
final class Outline {
    /// A step is taken between the pixels this far inside and outside of the line, because the line
    /// itself is mixed of both.
    private static final int BESIDE = 1;

    private Outline() {}

    /// How far the colour steps across it, in CIELAB units: the median over all of the line. An
    /// off-white cup on beige has little colour of its own, but an edge all around. Zero when there
    /// is no line.
    static double step(Pixels pixels, boolean[] subject) {
        int width = pixels.width();
        int height = pixels.height();
        double[] steps = new double[2 * subject.length];
        int count = 0;
        for (int y = BESIDE; y < height - 1 - BESIDE; y++) {
            for (int x = BESIDE; x < width - 1 - BESIDE; x++) {
                int here = y * width + x;
                if (subject[here] != subject[here + 1]) {
                    steps[count++] = pixels.distance(here - BESIDE, here + 1 + BESIDE);
                }
                if (subject[here] != subject[here + width]) {
                    steps[count++] =
                            pixels.distance(here - BESIDE * width, here + (1 + BESIDE) * width);
                }
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? 0 : steps[count / 2];
    }
}
