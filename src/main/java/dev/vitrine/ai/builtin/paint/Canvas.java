package dev.vitrine.ai.builtin.paint;

import java.awt.Shape;

/// A band of a picture, as wide as the picture: linear light, three numbers a pixel.
public final class Canvas {
    private final Frame frame;
    private final int top;
    private final int rows;
    private final float[] red;
    private final float[] green;
    private final float[] blue;

    public Canvas(Frame frame, int top, int rows) {
        this.frame = frame;
        this.top = top;
        this.rows = rows;
        int pixels = frame.width() * rows;
        red = new float[pixels];
        green = new float[pixels];
        blue = new float[pixels];
    }

    /// The measures of the whole picture.
    public Frame frame() {
        return frame;
    }

    /// The first row of the band.
    public int top() {
        return top;
    }

    /// How many rows the band has.
    public int rows() {
        return rows;
    }

    /// Covers everything.
    public void fill(Ink ink) {
        paint(Mask.all(this), ink, Blend.COVER);
    }

    /// Meets everything.
    public void fill(Ink ink, Blend blend) {
        paint(Mask.all(this), ink, blend);
    }

    /// Covers a shape, given in lengths.
    public void paint(Shape shape, Ink ink) {
        paint(Mask.of(this, shape), ink, Blend.COVER);
    }

    /// Meets a shape, given in lengths.
    public void paint(Shape shape, Ink ink, Blend blend) {
        paint(Mask.of(this, shape), ink, blend);
    }

    /// Meets what a mask lets through.
    public void paint(Mask mask, Ink ink, Blend blend) {
        Dab dab = new Dab();
        double step = 1 / frame.unit();
        for (int y = mask.top(); y < mask.bottom(); y++) {
            double atY = (y + 0.5) * step;
            int row = (y - top) * frame.width();
            for (int x = mask.left(); x < mask.right(); x++) {
                double cover = mask.at(x, y);
                if (cover > 0) {
                    int index = row + x;
                    dab.put(red[index], green[index], blue[index]);
                    ink.at((x + 0.5) * step, atY, dab);
                    double share = cover * dab.alpha();
                    if (share > 0) {
                        red[index] = (float) blend.of(red[index], dab.red(), share);
                        green[index] = (float) blend.of(green[index], dab.green(), share);
                        blue[index] = (float) blend.of(blue[index], dab.blue(), share);
                    }
                }
            }
        }
    }

    /// Lets a dab have the light of a pixel of the picture that lies in the band.
    public void read(int x, int y, Dab dab) {
        int index = (y - top) * frame.width() + x;
        dab.put(red[index], green[index], blue[index]);
    }

    /// Gives a pixel of the band its light.
    public void write(int x, int y, Dab dab) {
        int index = (y - top) * frame.width() + x;
        red[index] = (float) dab.red();
        green[index] = (float) dab.green();
        blue[index] = (float) dab.blue();
    }
}
