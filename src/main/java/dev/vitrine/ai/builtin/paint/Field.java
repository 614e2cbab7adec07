package dev.vitrine.ai.builtin.paint;

/// An amount without detail, looked up from a coarse grid instead of reckoned for every pixel.
public final class Field implements Amount {
    private final double scale;
    private final Grid grid;

    private Field(double scale, Grid grid) {
        this.scale = scale;
        this.grid = grid;
    }

    /// Asks the amount at so many places along the frame's longer edge.
    public static Field of(Frame frame, int places, Amount amount) {
        Frame small = frame.within(places);
        float[] values = new float[small.width() * small.height()];
        double scale = small.unit();
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                values[y * small.width() + x] =
                        (float) amount.at((x + 0.5) / scale, (y + 0.5) / scale);
            }
        }
        return new Field(scale, new Grid(small.width(), small.height(), values));
    }

    /// Blurs it about as a Gaussian does, over that length.
    public Field blur(double softness) {
        grid.blur(softness * scale / 2);
        return this;
    }

    @Override
    public double at(double x, double y) {
        return grid.at(x * scale - 0.5, y * scale - 0.5);
    }
}
