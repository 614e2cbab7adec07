package dev.vitrine.sight.subject;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/// The subject, cut out along the edges of the picture by OpenCV's GrabCut from a rough idea of it.
///
/// @param mask which pixels belong to the subject
/// @param trust how far the mask and the rough idea agree, 0 to 1
record CutOut(boolean[] mask, double trust) {
    private static final int ROUNDS = 3;
    private static final double LEAST_AREA = 0.01;
    private static final double MOST_AREA = 0.85;

    /// A mask and a rough idea that share half of what they cover together agree fully.
    private static final double AGREEMENT = 2;

    /// The subject, or null when no sensible one comes out.
    static @Nullable CutOut of(Mat rgb, float[] salience) {
        double limit = Threshold.otsu(salience);
        byte[] labels = new byte[salience.length];
        int likely = 0;
        for (int index = 0; index < labels.length; index++) {
            likely += salience[index] >= limit ? 1 : 0;
            labels[index] = (byte) label(salience[index], limit);
        }
        if (likely == 0 || likely == labels.length || !hasGround(labels)) {
            return null;
        }
        Mat mask = new Mat(rgb.rows(), rgb.cols(), opencv_core.CV_8U);
        mask.data().put(labels);
        opencv_core.setRNGSeed(1);
        opencv_imgproc.grabCut(
                rgb,
                mask,
                new Rect(),
                new Mat(),
                new Mat(),
                ROUNDS,
                opencv_imgproc.GC_INIT_WITH_MASK);
        mask.data().get(labels);
        return judged(labels, salience, limit);
    }

    private static @Nullable CutOut judged(byte[] labels, float[] salience, double limit) {
        boolean[] subject = new boolean[labels.length];
        int area = 0;
        int both = 0;
        int either = 0;
        for (int index = 0; index < labels.length; index++) {
            subject[index] = (labels[index] & 1) == 1;
            boolean expected = salience[index] >= limit;
            area += subject[index] ? 1 : 0;
            both += subject[index] && expected ? 1 : 0;
            either += subject[index] || expected ? 1 : 0;
        }
        double share = (double) area / labels.length;
        return share >= LEAST_AREA && share <= MOST_AREA
                ? new CutOut(subject, Math.min(1, AGREEMENT * both / either))
                : null;
    }

    private static int label(float salience, double limit) {
        if (salience >= limit) {
            return opencv_imgproc.GC_PR_FGD;
        }
        return salience < limit / 3 ? opencv_imgproc.GC_BGD : opencv_imgproc.GC_PR_BGD;
    }

    private static boolean hasGround(byte[] labels) {
        for (byte label : labels) {
            if (label == opencv_imgproc.GC_BGD) {
                return true;
            }
        }
        return false;
    }
}
