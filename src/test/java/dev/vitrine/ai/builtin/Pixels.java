package dev.vitrine.ai.builtin;

import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.picture.Colour;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// What a test sees in a PNG.
record Pixels(BufferedImage image) {
    private static final int HUES = 24;
    private static final double GREY = 0.03;

    static Pixels of(byte[] png) {
        try {
            return new Pixels(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How much the brightness varies: the deviation of the lightness, from 0 to 0.5.
    double contrast() {
        double sum = 0;
        double squares = 0;
        int count = image.getWidth() * image.getHeight();
        for (int index = 0; index < count; index++) {
            double lightness = at(index).lightness();
            sum += lightness;
            squares += lightness * lightness;
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    /// The mean lightness, from 0 to 1.
    double lightness() {
        double sum = 0;
        int count = image.getWidth() * image.getHeight();
        for (int index = 0; index < count; index++) {
            sum += at(index).lightness();
        }
        return sum / count;
    }

    /// The share of pixels whose hue is within so many degrees of a colour's.
    double shareLike(Colour colour, double degrees) {
        Oklab goal = Oklab.of(colour);
        int count = image.getWidth() * image.getHeight();
        int like = 0;
        for (int index = 0; index < count; index++) {
            Oklab seen = at(index);
            if (seen.chroma() > 0.012 && seen.hueTo(goal) <= degrees) {
                like++;
            }
        }
        return (double) like / count;
    }

    /// How much of the picture has which hue: shares of all that is not grey.
    double[] hues() {
        double[] hues = new double[HUES];
        double total = 1e-9;
        int count = image.getWidth() * image.getHeight();
        for (int index = 0; index < count; index++) {
            Oklab seen = at(index);
            if (seen.chroma() > GREY) {
                hues[(int) (seen.hue() / 360 * HUES) % HUES]++;
                total++;
            }
        }
        for (int hue = 0; hue < HUES; hue++) {
            hues[hue] /= total;
        }
        return hues;
    }

    private Oklab at(int index) {
        int rgb = image.getRGB(index % image.getWidth(), index / image.getWidth());
        return Oklab.of(new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
    }
}
