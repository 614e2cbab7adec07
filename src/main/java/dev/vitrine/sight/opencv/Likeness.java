package dev.vitrine.sight.opencv;

import java.util.BitSet;
import java.util.HexFormat;
import org.bytedeco.opencv.global.opencv_img_hash;
import org.bytedeco.opencv.opencv_core.Mat;

/// Fingerprints of how a picture looks. The number of bits in which two differ says how unlike they
/// are, which a database can count.
public final class Likeness {
    private static final int BYTES = 8;
    private static final int LONG_EDGE = 48;

    /// Colours: hues round the circle, then four greys.
    private static final int HUES = 12;

    private static final int GREYS = 4;

    /// Below this distance from grey, in CIELAB units, a colour has no hue worth the name.
    private static final double GREY = 10;

    /// A colour's share of the picture, in steps that each set a bit: small shares differ more.
    private static final double[] SHARES = {0.01, 0.03, 0.07, 0.13, 0.22, 0.35, 0.55, 0.8};

    /// Places: a grid, four bits for each field.
    private static final int GRID = 4;

    private Likeness() {}

    /// OpenCV's pHash: 64 bits as 16 hexadecimal digits; rescaling or brightening changes only a
    /// few of them.
    public static String hash(View view) {
        Mat hash = new Mat();
        opencv_img_hash.pHash(view.grey(), hash);
        byte[] bytes = new byte[BYTES];
        hash.data().get(bytes, 0, BYTES);
        return HexFormat.of().formatHex(bytes);
    }

    /// Which colours there are and where: 192 bits as 48 hexadecimal digits.
    public static String colours(View view) {
        Pixels pixels = Pixels.of(view.rgbWithin(LONG_EDGE));
        var bits = new BitSet();
        int next = 0;
        for (double share : shares(pixels)) {
            for (double step : SHARES) {
                bits.set(next++, share >= step);
            }
        }
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                double[] mean = mean(pixels, column, row);
                bits.set(next++, mean[0] > 40);
                bits.set(next++, mean[0] > 65);
                bits.set(next++, mean[1] > 6);
                bits.set(next++, mean[2] > 6);
            }
        }
        byte[] bytes = new byte[next / Byte.SIZE];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, bytes, 0, set.length);
        return HexFormat.of().formatHex(bytes);
    }

    /// Each pixel counts for the two hues, or greys, that it lies between, so that a little more
    /// light does not move it from one to the other.
    private static double[] shares(Pixels pixels) {
        double[] shares = new double[HUES + GREYS];
        for (int index = 0; index < pixels.count(); index++) {
            float a = pixels.channels()[1][index];
            float b = pixels.channels()[2][index];
            if (Math.hypot(a, b) < GREY) {
                double place = Math.clamp(pixels.channels()[0][index] / 100, 0, 1) * (GREYS - 1);
                int below = Math.min(GREYS - 2, (int) place);
                shares[HUES + below] += 1 - (place - below);
                shares[HUES + below + 1] += place - below;
            } else {
                double place = (Math.atan2(b, a) / (2 * Math.PI) + 1) * HUES;
                int below = (int) place;
                shares[below % HUES] += 1 - (place - below);
                shares[(below + 1) % HUES] += place - below;
            }
        }
        for (int colour = 0; colour < shares.length; colour++) {
            shares[colour] /= pixels.count();
        }
        return shares;
    }

    private static double[] mean(Pixels pixels, int column, int row) {
        double[] sum = new double[3];
        int left = column * pixels.width() / GRID;
        int right = Math.max(left + 1, (column + 1) * pixels.width() / GRID);
        int top = row * pixels.height() / GRID;
        int bottom = Math.max(top + 1, (row + 1) * pixels.height() / GRID);
        int count = 0;
        for (int y = top; y < Math.min(bottom, pixels.height()); y++) {
            for (int x = left; x < Math.min(right, pixels.width()); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += pixels.channels()[channel][y * pixels.width() + x];
                }
                count++;
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] /= Math.max(1, count);
        }
        return sum;
    }
}
