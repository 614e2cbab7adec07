package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;
import org.bytedeco.opencv.opencv_core.Rect;

/// Black bars that a film or a player has left above and below, or on both sides.
final class Bars {
    private static final float BLACK = 6;
    private static final double MOST = 0.3;

    private Bars() {}

    /// The picture between the bars; all of it when there is none.
    static Rect inside(Pixels pixels) {
        int above = bar(pixels, true, true);
        int below = bar(pixels, true, false);
        int left = bar(pixels, false, true);
        int right = bar(pixels, false, false);
        int top = above > 1 && below > 1 ? above : 0;
        int bottom = above > 1 && below > 1 ? below : 0;
        int start = left > 1 && right > 1 ? left : 0;
        int end = left > 1 && right > 1 ? right : 0;
        return new Rect(start, top, pixels.width() - start - end, pixels.height() - top - bottom);
    }

    /// How thick the bar on one side is: lines of pure black that end at once, over most of their
    /// length. A dark scene fades out instead.
    private static int bar(Pixels pixels, boolean lying, boolean first) {
        int lines = lying ? pixels.height() : pixels.width();
        int thickness = 0;
        while (thickness < MOST * lines
                && blackShare(pixels, lying, first ? thickness : lines - 1 - thickness) > 0.99) {
            thickness++;
        }
        int next = thickness + 1;
        boolean ends =
                next < lines && blackShare(pixels, lying, first ? next : lines - 1 - next) < 0.4;
        return ends ? thickness + 1 : 0;
    }

    private static double blackShare(Pixels pixels, boolean lying, int line) {
        int length = lying ? pixels.width() : pixels.height();
        int black = 0;
        for (int along = 0; along < length; along++) {
            int index = lying ? line * pixels.width() + along : along * pixels.width() + line;
            if (pixels.channels()[0][index] < BLACK) {
                black++;
            }
        }
        return (double) black / length;
    }
}
