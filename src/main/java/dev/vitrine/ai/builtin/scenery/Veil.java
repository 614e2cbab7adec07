package dev.vitrine.ai.builtin.scenery;

import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Ink;

/// A picture with holes, kept at a resolution of its own and looked up smoothly.
final class Veil implements Ink {
    /// Red, green and blue times cover, and cover.
    private static final int PARTS = 4;

    private final int width;
    private final int height;
    private final double scale;
    private final float[] parts;

    Veil(Frame frame) {
        width = frame.width();
        height = frame.height();
        scale = frame.unit();
        parts = new float[width * height * PARTS];
    }

    /// Asks an ink at so many places along the frame's longer edge.
    static Veil of(Frame frame, int places, Ink ink) {
        Frame small = frame.within(places);
        Veil veil = new Veil(small);
        Dab dab = new Dab();
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                dab.put(0, 0, 0);
                ink.at((x + 0.5) / small.unit(), (y + 0.5) / small.unit(), dab);
                veil.add(x, y, dab, dab.alpha());
            }
        }
        return veil;
    }

    /// Adds light with its cover to a pixel.
    void add(int x, int y, Dab light, double cover) {
        int index = (y * width + x) * PARTS;
        parts[index] += (float) (light.red() * cover);
        parts[index + 1] += (float) (light.green() * cover);
        parts[index + 2] += (float) (light.blue() * cover);
        parts[index + 3] += (float) cover;
    }

    void on(Composition picture) {
        picture.fill(this, Blend.COVER);
    }

    @Override
    public void at(double x, double y, Dab dab) {
        double column = Math.min(width - 1.0, Math.max(0, x * scale - 0.5));
        double row = Math.min(height - 1.0, Math.max(0, y * scale - 0.5));
        int left = Math.min(Math.max(0, width - 2), (int) column);
        int top = Math.min(Math.max(0, height - 2), (int) row);
        double right = column - left;
        double down = row - top;
        int index = (top * width + left) * PARTS;
        double cover = look(index + 3, right, down);
        if (cover < 1e-4) {
            dab.veil(0);
            return;
        }
        dab.put(
                look(index, right, down) / cover,
                look(index + 1, right, down) / cover,
                look(index + 2, right, down) / cover);
        dab.veil(Math.min(1, cover));
    }

    private double look(int index, double right, double down) {
        int next = width > 1 ? PARTS : 0;
        int below = height > 1 ? width * PARTS : 0;
        double above = parts[index] + (parts[index + next] - parts[index]) * right;
        double under =
                parts[index + below] + (parts[index + below + next] - parts[index + below]) * right;
        return above + (under - above) * down;
    }
}
