package dev.vitrine.sight.grabcut;

import dev.vitrine.sight.matte.Matte;
import dev.vitrine.sight.opencv.Pieces;
import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.Planes;
import dev.vitrine.sight.opencv.View;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
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
        boolean[] allowed = Planes.mask(enlarged(clues, clues.allowed(), width, height));
        byte[] classes = classes(enlarged(clues, cut, width, height), allowed);
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
        boolean[] redrawn = new boolean[classes.length];
        for (int index = 0; index < redrawn.length; index++) {
            redrawn[index] = isSubject(classes[index]);
        }
        return Matte.of(Pieces.withoutSpecks(redrawn, width, height), width, height);
    }

    private static Mat enlarged(Clues clues, boolean[] mask, int width, int height) {
        Matte small = Matte.of(mask, clues.pixels().width(), clues.pixels().height());
        Mat large = new Mat();
        opencv_imgproc.resize(
                Planes.of(small.share(), small.width(), small.height()),
                large,
                new Size(width, height));
        return Planes.of(new Matte(width, height, Pixels.floats(large)).mask(), width, height);
    }

    private static byte[] classes(Mat rough, boolean[] allowed) {
        int longEdge = Math.max(rough.cols(), rough.rows());
        boolean[] likely = Planes.mask(rough);
        boolean[] sure = Planes.mask(Planes.shrunk(rough, reach(INSIDE, longEdge)));
        boolean[] reached = Planes.mask(Planes.grown(rough, reach(OUTSIDE, longEdge)));
        byte[] classes = new byte[likely.length];
        for (int index = 0; index < classes.length; index++) {
            int open = likely[index] ? opencv_imgproc.GC_PR_FGD : opencv_imgproc.GC_PR_BGD;
            int inside = sure[index] ? opencv_imgproc.GC_FGD : open;
            boolean possible = reached[index] && allowed[index];
            classes[index] = (byte) (possible ? inside : opencv_imgproc.GC_BGD);
        }
        return classes;
    }

    private static int reach(double share, int longEdge) {
        return Math.max(1, (int) (share * longEdge));
    }

    private static boolean hasBoth(byte[] classes) {
        boolean subject = false;
        boolean ground = false;
        for (byte each : classes) {
            subject |= isSubject(each);
            ground |= !isSubject(each);
        }
        return subject && ground;
    }

    private static boolean isSubject(byte kind) {
        return kind == opencv_imgproc.GC_FGD || kind == opencv_imgproc.GC_PR_FGD;
    }
}
