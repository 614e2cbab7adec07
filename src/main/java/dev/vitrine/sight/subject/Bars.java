package dev.vitrine.sight.subject;

import dev.vitrine.sight.opencv.Pixels;
import org.bytedeco.opencv.opencv_core.Rect;

/// Black bars that a film, a player or a phone has left around a picture.
final class Bars {
    /// CIELAB lightness below which nobody sees anything.
    private static final float BLACK = 6;

    /// Of a line in a bar so much is black; letters in it would be a subtitle.
    private static final double BAR = 0.99;

    /// A bar ends at once: of the line behind its edge less than this is black. A dark scene fades
    /// out instead.
    private static final double ENDED = 0.4;

    /// Two bars are at least this thick, in lines of the small picture; one alone is wider, or it
    /// is the edge of something dark.
    private static final int THINNEST = 2;

    private static final double THINNEST_ALONE = 0.04;

    /// What is left is at least this share of the picture's width and height.
    private static final double LEAST_LEFT = 0.2;

    private final Pixels pixels;
    private int left;
    private int top;
    private int right;
    private int bottom;

    private Bars(Pixels pixels) {
        this.pixels = pixels;
        right = pixels.width();
        bottom = pixels.height();
    }

    /// The picture between the bars; all of it when there is none.
    static Rect inside(Pixels pixels) {
        var bars = new Bars(pixels);
        bars.shrink();
        return bars.isPicture() ? bars.inside() : new Rect(0, 0, pixels.width(), pixels.height());
    }

    /// Leaves the black lines out from all four sides. Twice, because the corners belong to two of
    /// them.
    private void shrink() {
        for (int time = 0; time < 2; time++) {
            while (top < bottom && blackInRow(top) > BAR) {
                top++;
            }
            while (bottom > top && blackInRow(bottom - 1) > BAR) {
                bottom--;
            }
            while (left < right && blackInColumn(left) > BAR) {
                left++;
            }
            while (right > left && blackInColumn(right - 1) > BAR) {
                right--;
            }
        }
    }

    private boolean isPicture() {
        return right - left >= LEAST_LEFT * pixels.width()
                && bottom - top >= LEAST_LEFT * pixels.height();
    }

    private Rect inside() {
        int above = thickness(top, pixels.height() - bottom, pixels.height());
        int below = thickness(pixels.height() - bottom, top, pixels.height());
        int before = thickness(left, pixels.width() - right, pixels.width());
        int after = thickness(pixels.width() - right, left, pixels.width());
        // The line at the edge is mixed of both, so it goes too.
        int y = above > 0 && blackInRow(top + 1) < ENDED ? above + 1 : 0;
        int endY = below > 0 && blackInRow(bottom - 2) < ENDED ? below + 1 : 0;
        int x = before > 0 && blackInColumn(left + 1) < ENDED ? before + 1 : 0;
        int endX = after > 0 && blackInColumn(right - 2) < ENDED ? after + 1 : 0;
        return new Rect(x, y, pixels.width() - x - endX, pixels.height() - y - endY);
    }

    private static int thickness(int bar, int opposite, int length) {
        boolean alone = opposite < THINNEST;
        return bar >= (alone ? THINNEST_ALONE * length : THINNEST) ? bar : 0;
    }

    private double blackInRow(int row) {
        int black = 0;
        for (int x = left; x < right; x++) {
            black += isBlack(row * pixels.width() + x) ? 1 : 0;
        }
        return (double) black / (right - left);
    }

    private double blackInColumn(int column) {
        int black = 0;
        for (int y = top; y < bottom; y++) {
            black += isBlack(y * pixels.width() + column) ? 1 : 0;
        }
        return (double) black / (bottom - top);
    }

    private boolean isBlack(int index) {
        return pixels.channels()[0][index] < BLACK;
    }
}
