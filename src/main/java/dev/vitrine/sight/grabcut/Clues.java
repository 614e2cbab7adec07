package dev.vitrine.sight.grabcut;

import dev.vitrine.picture.AttentionMap;
import dev.vitrine.picture.Region;
import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.View;
import dev.vitrine.sight.subject.Figure;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/// What is known of a picture before anything is cut out of it, pixel by pixel, at the size at
/// which cuts are compared.
///
/// @param colours red, green and blue
/// @param figure how likely each pixel belongs to the figure that the net for people sees. It takes
///   animals and things in front for people, which is a fault elsewhere and welcome here
/// @param attention how much each pixel stands out
/// @param allowed false where a person says that the subject is not
@SuppressWarnings("ArrayRecordComponent")
record Clues(Pixels pixels, byte[] colours, float[] figure, float[] attention, boolean[] allowed) {
    /// Enough for a horse's legs; every cut passes over all of them some thirty times.
    private static final int LONG_EDGE = 160;

    /// So much of a picture is a figure if there is one.
    private static final double LEAST_FIGURE = 0.005;

    /// Attention is spread over what stands out at all; a cut wants to know what is beyond doubt.
    private static final float SURER = 1.3f;

    static Clues of(View view, Figure figure, AttentionMap attention, @Nullable Region within) {
        Mat rgb = view.rgbWithin(LONG_EDGE);
        Pixels pixels = Pixels.of(rgb);
        byte[] colours = new byte[3 * pixels.count()];
        rgb.data().get(colours);
        float[] figures = new float[pixels.count()];
        float[] attentions = new float[pixels.count()];
        boolean[] allowed = new boolean[pixels.count()];
        for (int index = 0; index < figures.length; index++) {
            double x = (index % pixels.width() + 0.5) / pixels.width();
            double y = (Math.floorDiv(index, pixels.width()) + 0.5) / pixels.height();
            allowed[index] = within == null || holds(within, x, y);
            if (allowed[index]) {
                figures[index] = figure.at(x, y);
                attentions[index] = Math.min(1, SURER * at(attention, x, y));
            }
        }
        return new Clues(pixels, colours, figures, attentions, allowed);
    }

    /// Whether the net for people sees anything.
    boolean seesFigure() {
        int count = 0;
        for (float likelihood : figure) {
            count += likelihood > 0.5f ? 1 : 0;
        }
        return count > LEAST_FIGURE * figure.length;
    }

    /// Whether a person has said where the subject is.
    boolean isNarrowed() {
        for (boolean each : allowed) {
            if (!each) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Region region, double x, double y) {
        return x >= region.left()
                && x <= region.left() + region.width()
                && y >= region.top()
                && y <= region.top() + region.height();
    }

    /// Between the cells of the map, which are coarser than these pixels.
    private static float at(AttentionMap map, double x, double y) {
        double column = Math.clamp(x * map.columns() - 0.5, 0, map.columns() - 1);
        double row = Math.clamp(y * map.rows() - 0.5, 0, map.rows() - 1);
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(map.columns() - 1, left + 1);
        int below = Math.min(map.rows() - 1, top + 1);
        double above = mix(map.at(left, top), map.at(right, top), column - left);
        double under = mix(map.at(left, below), map.at(right, below), column - left);
        return (float) (mix(above, under, row - top) / 255);
    }

    private static double mix(double one, double other, double share) {
        return one + share * (other - one);
    }
}
