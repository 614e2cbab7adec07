package dev.vitrine.sight.grabcut;

import dev.vitrine.sight.matte.Matte;
import dev.vitrine.sight.opencv.Pieces;
import dev.vitrine.sight.opencv.View;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/// Draws the outline of a cut anew at a larger size, by OpenCV's GrabCut: what is well inside stays
/// subject, what is far outside stays ground, and a minimal cut decides between.
final class GrabCut {
    /// Twice the size at which cuts are compared. Larger ones take ever longer, and the soft edge
    /// is found at full size anyway.
    private static final int LONG_EDGE = 320;

    private static final int ROUNDS = 2;

    /// How far inside and outside the outline may move, as shares of the longer edge.
    private static final double INSIDE = 0.012;

    private static final double OUTSIDE = 0.08;

    private GrabCut() {}

    /// The subject, given a cut of it at a smaller size.
    static Matte redraw(View view, Clues clues, boolean[] cut) {
        Mat rgb = view.rgbWithin(LONG_EDGE);
        int width = rgb.cols();
        int height = rgb.rows();
        byte[] rough = enlarged(clues, cut, width, height);
        byte[] classes = classes(rough, width, height);
        boolean[] redrawn = new boolean[rough.length];
        if (hasBoth(classes)) {
            Mat mask = new Mat(height, width, opencv_core.CV_8U);
            mask.data().put(classes);
            opencv_core.setRNGSeed(1);
            opencv_imgproc.grabCut(
                    rgb,
                    mask,
                    new Rect(),
                    new Mat(),
                    new Mat(),
                    ROUNDS,
                    opencv_imgproc.GC_INIT_WITH_MASK);
            mask.data().get(classes);
        }
        float[] share = new float[rough.length];
        for (int index = 0; index < redrawn.length; index++) {
            // Both kinds of subject are odd: GC_FGD is 1, GC_PR_FGD 3.
            redrawn[index] = (classes[index] & 1) == 1;
        }
        redrawn = Pieces.withoutSpecks(redrawn, width, height);
        for (int index = 0; index < share.length; index++) {
            share[index] = redrawn[index] ? 1 : 0;
        }
        return new Matte(width, height, share);
    }

    private static byte[] enlarged(Clues clues, boolean[] cut, int width, int height) {
        float[] share = new float[cut.length];
        for (int index = 0; index < share.length; index++) {
            share[index] = cut[index] ? 1 : 0;
        }
        Mat small = new Mat(clues.pixels().height(), clues.pixels().width(), opencv_core.CV_32F);
        new FloatPointer(small.data()).put(share);
        Mat large = new Mat();
        opencv_imgproc.resize(small, large, new Size(width, height));
        float[] shares = new float[width * height];
        new FloatPointer(large.data()).get(shares);
        byte[] mask = new byte[shares.length];
        for (int index = 0; index < mask.length; index++) {
            mask[index] = (byte) (shares[index] > 0.5f ? 1 : 0);
        }
        return mask;
    }

    private static byte[] classes(byte[] rough, int width, int height) {
        Mat mask = new Mat(height, width, opencv_core.CV_8U);
        mask.data().put(rough);
        int longEdge = Math.max(width, height);
        byte[] inside = new byte[rough.length];
        byte[] reached = new byte[rough.length];
        Mat changed = new Mat();
        // What leaves the picture goes on behind its border.
        opencv_imgproc.erode(
                mask,
                changed,
                disc(INSIDE * longEdge),
                new org.bytedeco.opencv.opencv_core.Point(-1, -1),
                1,
                opencv_core.BORDER_CONSTANT,
                new Scalar(1, 1, 1, 1));
        changed.data().get(inside);
        opencv_imgproc.dilate(mask, changed, disc(OUTSIDE * longEdge));
        changed.data().get(reached);
        byte[] classes = new byte[rough.length];
        for (int index = 0; index < classes.length; index++) {
            int likely = rough[index] == 1 ? opencv_imgproc.GC_PR_FGD : opencv_imgproc.GC_PR_BGD;
            int sure = inside[index] == 1 ? opencv_imgproc.GC_FGD : likely;
            classes[index] = (byte) (reached[index] == 0 ? opencv_imgproc.GC_BGD : sure);
        }
        return classes;
    }

    private static Mat disc(double radius) {
        int reach = Math.max(1, (int) radius);
        return opencv_imgproc.getStructuringElement(
                opencv_imgproc.MORPH_ELLIPSE, new Size(2 * reach + 1, 2 * reach + 1));
    }

    private static boolean hasBoth(byte[] classes) {
        boolean subject = false;
        boolean ground = false;
        for (byte each : classes) {
            subject |= (each & 1) == 1;
            ground |= (each & 1) == 0;
        }
        return subject && ground;
    }
}
