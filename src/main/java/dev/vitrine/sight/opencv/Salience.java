package dev.vitrine.sight.opencv;

import dev.vitrine.picture.Region;
import java.util.List;

/// How much each pixel of a small picture stands out, 0 to 1.
///
/// Three cues are multiplied: unlike the border (barrier distance), near the middle, in focus.
/// Faces and the bodies below them are added.
final class Salience {
    private static final double MIDDLE = 0.35;

    private Salience() {}

    static float[] of(Pixels pixels, float[] detail, List<Region> faces) {
        int width = pixels.width();
        int height = pixels.height();
        float[] salience = new float[pixels.count()];
        for (float[] channel : pixels.channels()) {
            float[] distance = BarrierDistance.toBorder(channel, width, height);
            for (int index = 0; index < salience.length; index++) {
                salience[index] += distance[index];
            }
        }
        stretch(salience);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = (x + 0.5) / width - 0.5;
                double dy = (y + 0.5) / height - 0.5;
                salience[y * width + x] *=
                        (float) Math.exp(-(dx * dx + dy * dy) / (2 * MIDDLE * MIDDLE));
            }
        }
        stretch(salience);
        return salience;
    }

    private static void stretch(float[] values) {
        float highest = 0;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        if (highest > 0) {
            for (int index = 0; index < values.length; index++) {
                values[index] /= highest;
            }
        }
    }
}
