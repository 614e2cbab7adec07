package dev.vitrine.sight.matte;

import dev.vitrine.picture.Raster;
import dev.vitrine.sight.opencv.Pixels;
import dev.vitrine.sight.opencv.Planes;
import dev.vitrine.sight.opencv.View;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/// Makes a small matte as large as its picture: along the outline the picture itself decides how
/// much of each pixel is subject; away from it nothing changes.
public final class SoftEdge {
    /// The size at which the outline is explained by the picture.
    private static final int LONG_EDGE = 1024;

    /// How far the outline of the matte may be off, in pixels of the matte.
    private static final double OFF = 2;

    /// Shares nearer to 0 or 1 than this are that: haze is worse than a hard edge.
    private static final float HAZE = 0.1f;

    /// A matte is unsure of what is further from 0 and 1 than this.
    private static final float CERTAIN = 0.02f;

    private final Raster picture;
    private final int width;
    private final int height;
    private final float[] matte;
    private final boolean[] edge;
    private final float[][] weights;

    private SoftEdge(Raster picture, Size small, float[] matte, boolean[] edge, float[][] weights) {
        this.picture = picture;
        width = small.width();
        height = small.height();
        this.matte = matte;
        this.edge = edge;
        this.weights = weights;
    }

    /// How much of each pixel of the picture is subject, 0 to 255, row by row.
    public static byte[] of(Matte matte, Raster picture) {
        try (View view = new View(View.shrunk(picture, LONG_EDGE))) {
            Mat given = Planes.of(matte.share(), matte.width(), matte.height());
            Mat shares = new Mat();
            Size size = new Size(view.rgb().cols(), view.rgb().rows());
            opencv_imgproc.resize(given, shares, size);
            double scale =
                    (double) Math.max(size.width(), size.height())
                            / Math.max(matte.width(), matte.height());
            int radius = Math.max(1, (int) Math.round(OFF * scale));
            float[] values = Pixels.floats(shares);
            return new SoftEdge(
                            picture,
                            size,
                            values,
                            edge(values, size, radius),
                            GuidedFilter.of(view.rgb(), shares, radius).weights())
                    .alpha();
        }
    }

    /// Where the matte is neither subject nor ground, and what is near.
    private static boolean[] edge(float[] shares, Size size, int reach) {
        boolean[] edge = new boolean[shares.length];
        for (int index = 0; index < edge.length; index++) {
            edge[index] = shares[index] > CERTAIN && shares[index] < 1 - CERTAIN;
        }
        return Planes.mask(Planes.grown(Planes.of(edge, size.width(), size.height()), reach));
    }

    private byte[] alpha() {
        int columns = picture.size().width();
        int rows = picture.size().height();
        byte[] alpha = new byte[columns * rows];
        int[] left = new int[columns];
        float[] across = new float[columns];
        for (int x = 0; x < columns; x++) {
            float place = Math.clamp((x + 0.5f) * width / columns - 0.5f, 0, width - 1);
            left[x] = Math.min((int) place, Math.max(0, width - 2));
            across[x] = place - left[x];
        }
        for (int y = 0; y < rows; y++) {
            float place = Math.clamp((y + 0.5f) * height / rows - 0.5f, 0, height - 1);
            int above = Math.min((int) place, Math.max(0, height - 2));
            float down = place - above;
            for (int x = 0; x < columns; x++) {
                int here = above * width + left[x];
                alpha[y * columns + x] =
                        edge[here]
                                ? mixed(here, across[x], down, 3 * (y * columns + x))
                                : (byte) (matte[here] > 0.5f ? 255 : 0);
            }
        }
        return alpha;
    }

    private byte mixed(int here, float across, float down, int pixel) {
        float share = between(weights[3], here, across, down);
        for (int channel = 0; channel < 3; channel++) {
            share +=
                    between(weights[channel], here, across, down)
                            * (picture.rgb()[pixel + channel] & 0xff)
                            / 255;
        }
        float clear = (share - HAZE) / (1 - 2 * HAZE);
        return (byte) Math.round(255 * Math.clamp(clear, 0f, 1f));
    }

    private float between(float[] values, int here, float across, float down) {
        int right = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        float above = values[here] + across * (values[here + right] - values[here]);
        float under =
                values[here + below]
                        + across * (values[here + below + right] - values[here + below]);
        return above + down * (under - above);
    }
}
