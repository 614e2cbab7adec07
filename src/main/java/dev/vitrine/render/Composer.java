package dev.vitrine.render;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;

/// Puts the pixels of a rendition together: window, size, background.
///
/// @param pixels the decoded source, in memory, upright, 8-bit sRGB, maybe with alpha
/// @param source the size of the source before it was shrunk while decoding
record Composer(VipsImage pixels, Size source) {
    /// The blurred background is made this much smaller, since nobody sees the difference.
    private static final int BLUR_SHRINK = 8;

    private static final double BLUR_SIGMA = 6;

    /// So that the picture stands out from its own blurred copy.
    private static final double BLUR_BRIGHTNESS = 0.82;

    /// The finished pixels, in memory in the scope.
    VipsImage compose(VipsScope scope, Frame frame, Size target, Background background) {
        return switch (frame) {
            case Frame.Crop(Region window, _, _) -> part(scope, window, target).inMemory();
            case Frame.Pad(Region window, Size inner, _, _, _) ->
                    onBackground(scope, part(scope, window, inner), window, target, background)
                            .inMemory();
        };
    }

    /// The whole picture with that longest edge, opaque.
    VipsImage overview(VipsScope scope, int longestEdge) {
        Size size = pixels.size();
        double scale = Math.min(1, (double) longestEdge / Math.max(size.width(), size.height()));
        return part(scope, Region.WHOLE, scaled(size, scale)).flattened(Colour.WHITE);
    }

    /// Target pixels per source pixel.
    double scale(Frame frame, Size target) {
        return switch (frame) {
            case Frame.Crop(Region window, _, _) ->
                    target.width() / (window.width() * source.width());
            case Frame.Pad(Region window, Size inner, _, _, _) ->
                    inner.width() / (window.width() * source.width());
        };
    }

    private VipsImage part(VipsScope scope, Region window, Size size) {
        VipsImage part = scope.adopt(pixels).window(Area.of(window, pixels.size()));
        // Transparent pixels carry any colour, so they are weighted by their alpha while
        // resampling.
        return part.hasAlpha() && !part.size().equals(size)
                ? part.premultiplied().resized(size).unpremultiplied()
                : part.resized(size);
    }

    private VipsImage onBackground(
            VipsScope scope, VipsImage inner, Region window, Size target, Background background) {
        int left = (target.width() - inner.size().width()) / 2;
        int top = (target.height() - inner.size().height()) / 2;
        if (inner.hasAlpha()) {
            return inner.placed(left, top, target);
        }
        return switch (background) {
            case Background.Solid(Colour colour) -> inner.placed(left, top, target, colour);
            case Background.Blurred() ->
                    blurred(scope, window, target).withInserted(inner, left, top);
        };
    }

    private VipsImage blurred(VipsScope scope, Region window, Size target) {
        Size small = scaled(target, 1.0 / BLUR_SHRINK);
        double[] dim = {BLUR_BRIGHTNESS};
        return part(scope, cover(window, target), small)
                .blurred(BLUR_SIGMA)
                .adjusted(dim, new double[] {0})
                .resized(target);
    }

    /// The largest part in the middle of a window that has the target's shape.
    private Region cover(Region window, Size target) {
        double ratio = target.ratio() * window.height() * source.height();
        double width = Math.min(1, ratio / (window.width() * source.width()));
        double height = Math.min(1, window.width() * source.width() / ratio);
        return window.outwards(new Region((1 - width) / 2, (1 - height) / 2, width, height));
    }

    private static Size scaled(Size size, double scale) {
        return new Size(
                (int) Math.max(1, Math.round(size.width() * scale)),
                (int) Math.max(1, Math.round(size.height() * scale)));
    }
}
