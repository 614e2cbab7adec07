package dev.vitrine.sight.opencv;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/// The connected pieces of a mask.
public final class Pieces {
    /// A piece that is smaller than this share of the largest is a speck.
    private static final double LEAST = 0.1;

    /// A hole that is smaller than this share of the mask is a speck too; the gap of a handle is
    /// not.
    private static final double HOLE = 0.002;

    private static final int STATS = 5;

    private Pieces() {}

    /// Left, top, right and bottom, in pixels, of what belongs together: the largest piece and all
    /// that are not tiny beside it. A handle is a part of its cup however thin it is; a speck is
    /// not. All of the mask when it is empty.
    public static int[] box(boolean[] mask, int width, int height) {
        int[] numbers = numbers(mask, width, height, new Mat());
        int largest = largest(numbers);
        int[] box = {width, height, 0, 0};
        for (int at = STATS; at < numbers.length; at += STATS) {
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

    /// The same mask without specks, and without the holes in it that are no larger than those.
    public static boolean[] withoutSpecks(boolean[] mask, int width, int height) {
        boolean[] whole = withoutSpecks(mask, width, height, largest(mask, width, height));
        boolean[] around = new boolean[mask.length];
        int area = 0;
        for (int index = 0; index < mask.length; index++) {
            around[index] = !whole[index];
            area += whole[index] ? 1 : 0;
        }
        boolean[] open = withoutSpecks(around, width, height, (int) (HOLE * area / LEAST));
        for (int index = 0; index < mask.length; index++) {
            open[index] = !open[index];
        }
        return open;
    }

    private static int largest(boolean[] mask, int width, int height) {
        return largest(numbers(mask, width, height, new Mat()));
    }

    private static boolean[] withoutSpecks(boolean[] mask, int width, int height, int largest) {
        Mat labels = new Mat();
        int[] numbers = numbers(mask, width, height, labels);
        int[] label = new int[mask.length];
        new IntPointer(labels.data()).get(label);
        boolean[] clean = new boolean[mask.length];
        for (int index = 0; index < clean.length; index++) {
            int area = numbers[label[index] * STATS + opencv_imgproc.CC_STAT_AREA];
            clean[index] = mask[index] && area >= LEAST * largest;
        }
        return clean;
    }

    private static int largest(int[] numbers) {
        int largest = 0;
        for (int at = STATS; at < numbers.length; at += STATS) {
            largest = Math.max(largest, numbers[at + opencv_imgproc.CC_STAT_AREA]);
        }
        return largest;
    }

    /// Where each piece is and how large, five numbers a piece; the first is what is no piece.
    private static int[] numbers(boolean[] mask, int width, int height, Mat labels) {
        Mat matrix = Planes.of(mask, width, height);
        Mat stats = new Mat();
        int pieces = opencv_imgproc.connectedComponentsWithStats(matrix, labels, stats, new Mat());
        int[] numbers = new int[pieces * STATS];
        new IntPointer(stats.data()).get(numbers);
        return numbers;
    }
}
