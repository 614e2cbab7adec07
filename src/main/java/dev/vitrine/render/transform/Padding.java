package dev.vitrine.render.transform;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.transformation.step.Backdrop;
import org.jspecify.annotations.Nullable;

/// Puts a picture onto a larger canvas.
final class Padding {
    private static final int BLUR_SHRINK = 8;
    private static final int SAMPLE_EDGE = 48;

    /// Blur of the usual intensity, 100, in pixels of a backdrop of that edge; it grows with both.
    private static final double USUAL_SIGMA = 12;

    private static final double USUAL_EDGE = 1000;

    private Padding() {}

    /// @param backdrop absent for white, or nothing where the picture is transparent
    static VipsImage padded(VipsImage picture, Geometry geometry, @Nullable Backdrop backdrop) {
        Size canvas = geometry.canvas();
        if (canvas.equals(geometry.inner())) {
            return backdrop instanceof Backdrop.Plain(Colour colour)
                    ? picture.flattened(colour)
                    : picture;
        }
        int left = geometry.left();
        int top = geometry.top();
        return switch (backdrop) {
            case null ->
                    picture.hasAlpha()
                            ? picture.placed(left, top, canvas)
                            : picture.placed(left, top, canvas, Colour.WHITE);
            case Backdrop.Transparent _ -> picture.withAlpha().placed(left, top, canvas);
            case Backdrop.Plain(Colour colour) ->
                    picture.flattened(colour).placed(left, top, canvas, colour);
            case Backdrop.Auto _ -> {
                VipsImage shared = picture.inMemory();
                Colour colour = edgeColour(shared);
                yield shared.flattened(colour).placed(left, top, canvas, colour);
            }
            case Backdrop.Blurred blurred -> {
                VipsImage shared = picture.flattened(Colour.WHITE).inMemory();
                yield blurred(shared, canvas, blurred).withInserted(shared, left, top);
            }
        };
    }

    /// The colour that stands most along the edges: in steps of 32, so that shades count together.
    static Colour edgeColour(VipsImage picture) {
        Size size = picture.size();
        VipsImage small =
                picture.flattened(Colour.WHITE)
                        .resized(
                                new Size(
                                        Math.min(SAMPLE_EDGE, size.width()),
                                        Math.min(SAMPLE_EDGE, size.height())));
        byte[] samples = small.samples();
        int width = small.size().width();
        int height = small.size().height();
        long[][] shades = new long[512][4];
        long[] most = shades[0];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x > 0 && y > 0 && x < width - 1 && y < height - 1) {
                    continue;
                }
                int at = (y * width + x) * 3;
                int red = samples[at] & 0xff;
                int green = samples[at + 1] & 0xff;
                int blue = samples[at + 2] & 0xff;
                long[] shade = shades[red >> 5 << 6 | green >> 5 << 3 | blue >> 5];
                shade[0]++;
                shade[1] += red;
                shade[2] += green;
                shade[3] += blue;
                most = shade[0] > most[0] ? shade : most;
            }
        }
        return new Colour(
                (int) (most[1] / most[0]), (int) (most[2] / most[0]), (int) (most[3] / most[0]));
    }

    private static VipsImage blurred(VipsImage picture, Size canvas, Backdrop.Blurred how) {
        Size size = picture.size();
        double ratio = canvas.ratio();
        int width = Math.clamp(Math.round(size.height() * ratio), 1, size.width());
        int height = Math.clamp(Math.round(size.width() / ratio), 1, size.height());
        var middle =
                new Area((size.width() - width) / 2, (size.height() - height) / 2, width, height);
        Size small =
                new Size(
                        Math.max(1, canvas.width() / BLUR_SHRINK),
                        Math.max(1, canvas.height() / BLUR_SHRINK));
        double edge = Math.max(canvas.width(), canvas.height());
        double sigma =
                USUAL_SIGMA
                        * edge
                        / USUAL_EDGE
                        * how.intensity()
                        / Backdrop.Blurred.USUAL_INTENSITY
                        / BLUR_SHRINK;
        double light = 1 + how.brightness() / 100.0;
        return picture.window(middle)
                .resized(small)
                .blurred(Math.clamp(sigma, 0.5, small.width() + small.height()))
                .adjusted(new double[] {light}, new double[] {0})
                .resized(canvas);
    }
}
