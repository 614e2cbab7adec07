package dev.vitrine.render.transform;

import dev.vitrine.picture.Size;
import dev.vitrine.render.vips.Retouch;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Rounds the corners of a picture, smoothly: a pixel that an arc crosses is as opaque as the part
/// of it inside.
final class RoundedMask {
    private static final int OPAQUE = 255;
    private static final int BANDS = 2;

    private RoundedMask() {}

    /// @param radii of the four corners, clockwise from the top left; empty for an ellipse
    static VipsImage rounded(VipsScope scope, VipsImage picture, List<Integer> radii) {
        Size size = picture.size();
        double[] across = new double[4];
        double[] down = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            across[corner] = radii.isEmpty() ? size.width() / 2.0 : radii.get(corner);
            down[corner] = radii.isEmpty() ? size.height() / 2.0 : radii.get(corner);
        }
        double shrink = radii.isEmpty() ? 1 : fitting(size, across);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(size.pixels() * BANDS).fill((byte) OPAQUE);
            for (int corner = 0; corner < 4; corner++) {
                carve(mask, size, corner, across[corner] * shrink, down[corner] * shrink);
            }
            return Retouch.masked(picture.withAlpha(), VipsImage.of(scope, mask, size, BANDS));
        }
    }

    /// Arcs that would overlap all become smaller, as in CSS.
    private static double fitting(Size size, double[] radii) {
        double widest = Math.max(radii[0] + radii[1], radii[2] + radii[3]);
        double tallest = Math.max(radii[0] + radii[3], radii[1] + radii[2]);
        double fitting = Math.min(size.width() / widest, size.height() / tallest);
        return Math.min(1, fitting);
    }

    private static void carve(MemorySegment mask, Size size, int corner, double a, double b) {
        boolean right = corner == 1 || corner == 2;
        boolean bottom = corner >= 2;
        int columns = (int) Math.min(size.width(), Math.ceil(a));
        int rows = (int) Math.min(size.height(), Math.ceil(b));
        for (int row = 0; row < rows; row++) {
            int y = bottom ? size.height() - 1 - row : row;
            for (int column = 0; column < columns; column++) {
                int x = right ? size.width() - 1 - column : column;
                double opacity = inside(a - column - 0.5, b - row - 0.5, a, b);
                if (opacity >= 1) {
                    break;
                }
                long at = ((long) y * size.width() + x) * BANDS + 1;
                int before = mask.get(ValueLayout.JAVA_BYTE, at) & 0xff;
                mask.set(
                        ValueLayout.JAVA_BYTE,
                        at,
                        (byte) Math.min(before, Math.round(opacity * OPAQUE)));
            }
        }
    }

    /// How much of a pixel, that far from the middle of an ellipse, lies inside.
    private static double inside(double x, double y, double a, double b) {
        if (x <= 0 || y <= 0) {
            return 1;
        }
        double reach = Math.hypot(x / a, y / b);
        double slope = Math.hypot(x / (a * a), y / (b * b)) / reach;
        return Math.clamp(0.5 - (reach - 1) / slope, 0, 1);
    }
}
