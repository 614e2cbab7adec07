package dev.vitrine.sight.cutout;

import dev.vitrine.picture.Raster;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import org.jspecify.annotations.Nullable;

/// A part of a picture, in pixels.
record Part(int left, int top, Size size) {
    /// What is around a subject helps to tell it from its ground, so much on each side as a share
    /// of its region.
    private static final double AROUND = 0.35;

    /// The pixels of a region and some around it; all pixels when there is no region.
    static Part around(Size picture, @Nullable Region region) {
        if (region == null) {
            return new Part(0, 0, picture);
        }
        double beside = AROUND * region.width();
        double above = AROUND * region.height();
        int left = (int) Math.max(0, (region.left() - beside) * picture.width());
        int top = (int) Math.max(0, (region.top() - above) * picture.height());
        left = Math.min(picture.width() - 1, left);
        top = Math.min(picture.height() - 1, top);
        double right = (region.left() + region.width() + beside) * picture.width();
        double bottom = (region.top() + region.height() + above) * picture.height();
        return new Part(
                left,
                top,
                new Size(
                        Math.clamp((int) Math.ceil(right) - left, 1, picture.width() - left),
                        Math.clamp((int) Math.ceil(bottom) - top, 1, picture.height() - top)));
    }

    /// Where it is in a picture, as fractions of it.
    Region in(Size picture) {
        return new Region(
                (double) left / picture.width(),
                (double) top / picture.height(),
                (double) size.width() / picture.width(),
                (double) size.height() / picture.height());
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
