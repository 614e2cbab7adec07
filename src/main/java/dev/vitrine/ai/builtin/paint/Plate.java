package dev.vitrine.ai.builtin.paint;

import java.util.List;

/// A whole picture painted small, to be looked up smoothly: for what is blurred, mirrored or far
/// out of focus.
public final class Plate implements Ink {
    private final Frame frame;
    private final double scale;
    private final Grid red;
    private final Grid green;
    private final Grid blue;

    private Plate(Frame frame, double scale, Canvas canvas) {
        this.frame = frame;
        this.scale = scale;
        int count = frame.width() * frame.height();
        float[] reds = new float[count];
        float[] greens = new float[count];
        float[] blues = new float[count];
        Dab dab = new Dab();
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                canvas.read(x, y, dab);
                int index = y * frame.width() + x;
                reds[index] = (float) dab.red();
                greens[index] = (float) dab.green();
                blues[index] = (float) dab.blue();
            }
        }
        red = new Grid(frame.width(), frame.height(), reds);
        green = new Grid(frame.width(), frame.height(), greens);
        blue = new Grid(frame.width(), frame.height(), blues);
    }

    /// Lays the layers on a canvas of the frame's shape whose longer edge has so many pixels.
    public static Plate of(Frame frame, int pixels, List<Layer> layers) {
        Frame small = frame.within(pixels);
        Canvas canvas = new Canvas(small, 0, small.height());
        layers.forEach(layer -> layer.on(canvas));
        return new Plate(small, small.unit(), canvas);
    }

    /// An ink without detail, looked up from a coarse grid instead of reckoned for every pixel.
    public static Plate of(Frame frame, int pixels, Ink ink) {
        return of(frame, pixels, List.of(canvas -> canvas.fill(ink)));
    }

    /// Blurs it about as a Gaussian does, over that length.
    public Plate blur(double softness) {
        double deviation = softness * scale / 2;
        red.blur(deviation);
        green.blur(deviation);
        blue.blur(deviation);
        return this;
    }

    /// The measures of the small picture.
    public Frame frame() {
        return frame;
    }

    @Override
    public void at(double x, double y, Dab dab) {
        double column = x * scale - 0.5;
        double row = y * scale - 0.5;
        dab.put(red.at(column, row), green.at(column, row), blue.at(column, row));
    }
}
