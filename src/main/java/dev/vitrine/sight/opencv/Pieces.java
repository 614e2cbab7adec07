package dev.vitrine.sight.opencv;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// The connected pieces of a mask.
public final class Pieces {
    /// A piece that is smaller than this share of the largest is a speck.
    private static final double LEAST = 0.1;

    private Pieces() {}

    /// Left, top, right and bottom, in pixels, of what belongs together: the largest piece and all
    /// that are not tiny beside it. A handle is a part of its cup however thin it is; a speck is
    /// not. All of the mask when it is empty.
    public static int[] box(boolean[] mask, int width, int height) {
        byte[] bytes = new byte[mask.length];
        for (int index = 0; index < mask.length; index++) {
            bytes[index] = (byte) (mask[index] ? 1 : 0);
        }
        Mat matrix = new Mat(height, width, opencv_core.CV_8U);
        matrix.data().put(bytes);
        Mat stats = new Mat();
        int pieces =
                opencv_imgproc.connectedComponentsWithStats(matrix, new Mat(), stats, new Mat());
        int[] numbers = new int[pieces * 5];
        new IntPointer(stats.data()).get(numbers);
        int largest = 0;
        for (int piece = 1; piece < pieces; piece++) {
            largest = Math.max(largest, numbers[piece * 5 + opencv_imgproc.CC_STAT_AREA]);
        }
        int[] box = {width, height, 0, 0};
        for (int piece = 1; piece < pieces; piece++) {
            int at = piece * 5;
            if (numbers[at + opencv_imgproc.CC_STAT_AREA] >= LEAST * largest) {
                int left = numbers[at + opencv_imgproc.CC_STAT_LEFT];
                int top = numbers[at + opencv_imgproc.CC_STAT_TOP];
                box[0] = Math.min(box[0], left);
                box[1] = Math.min(box[1], top);
                box[2] = Math.max(box[2], left + numbers[at + opencv_imgproc.CC_STAT_WIDTH]);
                box[3] = Math.max(box[3], top + numbers[at + opencv_imgproc.CC_STAT_HEIGHT]);
            }
        }
        return largest == 0 ? new int[] {0, 0, width, height} : box;
    }
}
