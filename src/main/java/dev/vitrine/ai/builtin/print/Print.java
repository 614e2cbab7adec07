package dev.vitrine.ai.builtin.print;

import dev.vitrine.ai.builtin.chance.Noise;
import dev.vitrine.ai.builtin.paint.Canvas;
import dev.vitrine.ai.builtin.paint.Dab;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.paint.Layer;
import java.util.List;

/// Lays the layers of a picture band by band, so that memory does not grow with its height, and
/// makes a PNG of them.
public final class Print {
    private static final int BAND_PIXELS = 1 << 20;
    private static final int TABLE = 1 << 14;
    private static final float[] STEPS = steps();

    private Print() {}

    /// The picture as a PNG of 8-bit sRGB.
    public static byte[] png(Frame frame, List<Layer> layers, Finish finish) {
        int rows = Math.max(1, BAND_PIXELS / frame.width() / 16) * 16;
        Png png = new Png(frame.width(), frame.height());
        for (int top = 0; top < frame.height(); top += rows) {
            Canvas canvas = new Canvas(frame, top, Math.min(rows, frame.height() - top));
            layers.forEach(layer -> layer.on(canvas));
            print(canvas, finish, png);
        }
        return png.finish();
    }

    private static void print(Canvas canvas, Finish finish, Png png) {
        Frame frame = canvas.frame();
        Noise noise = new Noise(finish.seed());
        Noise dither = new Noise(finish.seed() + 1);
        byte[] row = new byte[3 * frame.width()];
        Dab dab = new Dab();
        for (int y = canvas.top(); y < canvas.top() + canvas.rows(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                canvas.read(x, y, dab);
                finish.develop((x + 0.5) / frame.unit(), (y + 0.5) / frame.unit(), frame, dab);
                double stray = finish.grain(x, y, frame, noise) + dither.speck(x, y);
                row[3 * x] = step(dab.red(), stray);
                row[3 * x + 1] = step(dab.green(), stray);
                row[3 * x + 2] = step(dab.blue(), stray);
            }
            png.row(row);
        }
    }

    /// The step of 255 for a light: the stray of 0 to 1 rounds it by chance, which hides the steps
    /// of soft gradients.
    private static byte step(double light, double stray) {
        double exact = STEPS[(int) (Math.min(1, Math.max(0, light)) * (TABLE - 1) + 0.5)];
        return (byte) Math.min(255, Math.max(0, (int) (exact + stray)));
    }

    /// sRGB's curve, IEC 61966-2-1.
    private static float[] steps() {
        float[] steps = new float[TABLE];
        for (int index = 0; index < TABLE; index++) {
            double light = index / (TABLE - 1.0);
            double value =
                    light <= 0.0031308
                            ? 12.92 * light
                            : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
            steps[index] = (float) (255 * value);
        }
        return steps;
    }
}
