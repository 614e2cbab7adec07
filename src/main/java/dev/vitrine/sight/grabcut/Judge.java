package dev.vitrine.sight.grabcut;

import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.Planes;
import java.util.List;

/// Gives marks to cuts.
final class Judge {
    /// What is around a cut reaches this far, as a share of the longer edge.
    private static final double AROUND = 0.1;

    /// Colours are counted in cells of CIELAB: this many steps of lightness 12.5, of a and b 16.
    private static final int LIGHTNESSES = 8;

    private static final int HUES = 16;
    private static final float LIGHTNESS_STEP = 12.5f;
    private static final float HUE_STEP = 16;

    private final Clues clues;
    private final int width;
    private final int height;
    private final int[] cells;
    private final boolean[] figure;

    Judge(Clues clues) {
        this.clues = clues;
        width = clues.pixels().width();
        height = clues.pixels().height();
        cells = cells(clues.pixels());
        figure = new boolean[cells.length];
        for (int index = 0; index < figure.length; index++) {
            figure[index] = clues.figure()[index] > 0.5f;
        }
    }

    /// The marks of a cut beside the cuts of other ways.
    Marks marks(boolean[] cut, List<boolean[]> others) {
        return new Marks(
                others.stream().mapToDouble(other -> alike(cut, other)).average().orElse(0),
                clues.seesFigure() ? alike(cut, figure) : 0,
                separation(cut),
                sides(cut),
                share(cut));
    }

    /// The share of what two cuts cover together that both of them cover.
    static double alike(boolean[] one, boolean[] other) {
        int both = 0;
        int either = 0;
        for (int index = 0; index < one.length; index++) {
            both += one[index] && other[index] ? 1 : 0;
            either += one[index] || other[index] ? 1 : 0;
        }
        return either == 0 ? 0 : (double) both / either;
    }

    private double separation(boolean[] cut) {
        boolean[] around = around(cut);
        double[] subject = histogram(cut);
        double[] ground = histogram(around);
        double common = 0;
        for (int cell = 0; cell < subject.length; cell++) {
            common += Math.min(subject[cell], ground[cell]);
        }
        return 1 - common;
    }

    private boolean[] around(boolean[] cut) {
        int reach = Math.max(2, (int) (AROUND * Math.max(width, height)));
        boolean[] around = Planes.mask(Planes.grown(Planes.of(cut, width, height), reach));
        for (int index = 0; index < around.length; index++) {
            around[index] &= !cut[index];
        }
        return around;
    }

    private double[] histogram(boolean[] part) {
        double[] shares = new double[LIGHTNESSES * HUES * HUES];
        int count = 0;
        for (int index = 0; index < part.length; index++) {
            if (part[index]) {
                shares[cells[index]]++;
                count++;
            }
        }
        for (int cell = 0; cell < shares.length; cell++) {
            shares[cell] /= Math.max(1, count);
        }
        return shares;
    }

    private double sides(boolean[] cut) {
        int touching = 0;
        for (int row = 0; row < height; row++) {
            touching += cut[row * width] ? 1 : 0;
            touching += cut[row * width + width - 1] ? 1 : 0;
        }
        return (double) touching / height;
    }

    private static double share(boolean[] cut) {
        int count = 0;
        for (boolean each : cut) {
            count += each ? 1 : 0;
        }
        return (double) count / cut.length;
    }

    private static int[] cells(Pixels pixels) {
        int[] cells = new int[pixels.count()];
        for (int index = 0; index < cells.length; index++) {
            int lightness =
                    Math.clamp(
                            (int) (pixels.channels()[0][index] / LIGHTNESS_STEP),
                            0,
                            LIGHTNESSES - 1);
            int a = hue(pixels.channels()[1][index]);
            int b = hue(pixels.channels()[2][index]);
            cells[index] = (lightness * HUES + a) * HUES + b;
        }
        return cells;
    }

    private static int hue(float value) {
        return Math.clamp((int) (value / HUE_STEP + HUES / 2), 0, HUES - 1);
    }
}
