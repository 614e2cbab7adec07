package dev.vitrine.sight.cutout;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import org.jspecify.annotations.Nullable;

/// A part of a picture, in pixels.
record Part(int left, int top, Size size) {
    /// The pixels that a region touches; all of them when there is none.
    static Part of(Size picture, @Nullable Region region) {
        if (region == null) {
            return new Part(0, 0, picture);
        }
        int left = Math.min(picture.width() - 1, (int) (region.left() * picture.width()));
        int top = Math.min(picture.height() - 1, (int) (region.top() * picture.height()));
        int right = (int) Math.ceil((region.left() + region.width()) * picture.width());
        int bottom = (int) Math.ceil((region.top() + region.height()) * picture.height());
        return new Part(
                left,
                top,
                new Size(
                        Math.clamp(right - left, 1, picture.width() - left),
                        Math.clamp(bottom - top, 1, picture.height() - top)));
    }

    /// The part of a picture.
    Raster of(Raster picture) {
        if (size.equals(picture.size())) {
            return picture;
        }
        byte[] rgb = new byte[3 * size.width() * size.height()];
        for (int row = 0; row < size.height(); row++) {
            System.arraycopy(
                    picture.rgb(),
                    3 * ((top + row) * picture.size().width() + left),
                    rgb,
                    3 * row * size.width(),
                    3 * size.width());
        }
        return new Raster(size, rgb);
    }

    /// The mask of a whole picture of which this part has a mask, and the rest is ground.
    byte[] in(Size picture, byte[] alpha) {
        if (size.equals(picture)) {
            return alpha;
        }
        byte[] whole = new byte[(int) picture.pixels()];
        for (int row = 0; row < size.height(); row++) {
            System.arraycopy(
                    alpha,
                    row * size.width(),
                    whole,
                    (top + row) * picture.width() + left,
                    size.width());
        }
        return whole;
    }
}
