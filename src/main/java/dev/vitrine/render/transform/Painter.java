package dev.vitrine.render.transform;

import dev.vitrine.picture.Area;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.render.decode.DecodeLimits;
import dev.vitrine.render.decode.Decoder;
import dev.vitrine.render.decode.Header;
import dev.vitrine.render.decode.PixelStream;
import dev.vitrine.render.vips.Retouch;
import dev.vitrine.render.vips.VipsException;
import dev.vitrine.render.vips.VipsImage;
import dev.vitrine.render.vips.VipsScope;
import dev.vitrine.transformation.Transformation;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.Placement;
import dev.vitrine.transformation.step.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries out the steps of one transformation.
///
/// @param scope owns everything that is made
record Painter(
        VipsScope scope,
        Decoder decoder,
        Cropping cropping,
        Function<String, Optional<Path>> layers) {
    private static final DecodeLimits LAYERS = new DecodeLimits(20L << 20, 25_000_000, 1);
    private static final int FIRST_SIDEWAYS = 5;

    /// Strength 100 blurs by so many pixels.
    private static final double BLUR_PER_STRENGTH = 0.03;

    /// More blur is done on fewer pixels.
    private static final double MOST_SIGMA = 4;

    private static final double SHARPEN_PER_STRENGTH = 0.025;
    private static final double MOST_SHARPEN = 20;

    /// Pixels and what matters in them.
    private record Canvas(VipsImage pixels, Supplier<Focus> focus) {}

    /// The picture of a file after the steps. It may be read once only, unless it is put into
    /// memory.
    ///
    /// @param below the picture that it is a layer on, whose edges shares are of; absent for its
    ///   own, as they are before each step
    VipsImage paint(
            Path file,
            Header header,
            List<Step> steps,
            Supplier<Focus> focus,
            @Nullable Size below) {
        Supplier<Focus> known = new Once(focus);
        Geometry first = first(header, steps, known, below);
        boolean resizes = !steps.isEmpty() && steps.getFirst() instanceof Step.Resize;
        VipsImage pixels = opened(file, header, first);
        if (resizes && steps.getFirst() instanceof Step.Resize resize) {
            pixels = Padding.padded(pixels, first, resize.backdrop());
        }
        List<Step> rest = resizes ? steps.subList(1, steps.size()) : steps;
        if (rest.isEmpty()) {
            return pixels;
        }
        VipsImage lazy = pixels;
        VipsImage shared = new PixelStream(decoder).translated(file, header, lazy::inMemory);
        return painted(new Canvas(shared, within(known, first)), rest, below).pixels();
    }

    /// What the first step makes of the source, which tells how much of it to decode.
    Geometry first(Header header, List<Step> steps, Supplier<Focus> focus, @Nullable Size below) {
        return !steps.isEmpty() && steps.getFirst() instanceof Step.Resize resize
                ? Geometry.of(
                        resize,
                        header.upright(),
                        below == null ? header.upright() : below,
                        focus,
                        cropping)
                : Geometry.unchanged(header.upright());
    }

    private VipsImage opened(Path file, Header header, Geometry first) {
        double scale = first.scale(header.upright());
        boolean upright = header.orientation() == 1;
        if (!PixelStream.suits(header) || !(upright || first.window().equals(Region.WHOLE))) {
            VipsImage decoded = decoder.decode(scope, file, header, scale);
            return resized(windowed(decoded, first.window()), first.inner());
        }
        var stream = new PixelStream(decoder);
        VipsImage stored = stream.open(scope, file, header, scale);
        Size inner =
                header.orientation() >= FIRST_SIDEWAYS ? first.inner().turned() : first.inner();
        VipsImage small =
                stream.translated(
                        file,
                        header,
                        () -> PixelStream.inSrgb(windowed(stored, first.window()).resized(inner)));
        return upright
                ? small
                : stream.translated(file, header, () -> small.inMemory().upright().inMemory());
    }

    private Canvas painted(Canvas canvas, List<Step> steps, @Nullable Size below) {
        Canvas painted = canvas;
        for (Step step : steps) {
            painted = painted(painted, step, below);
            Geometry.checked(painted.pixels().size());
        }
        return painted;
    }

    private Canvas painted(Canvas canvas, Step step, @Nullable Size below) {
        VipsImage pixels = canvas.pixels();
        return switch (step) {
            case Step.Resize resize -> again(canvas, resize, below);
            case Step.Blur(int strength) ->
                    keeping(canvas, blurred(pixels, strength * BLUR_PER_STRENGTH));
            case Step.Sharpen(int strength) ->
                    keeping(
                            canvas,
                            Retouch.sharpened(
                                    pixels,
                                    Math.min(MOST_SHARPEN, strength * SHARPEN_PER_STRENGTH)));
            case Step.Greyscale _ -> keeping(canvas, Retouch.grey(pixels));
            case Step.Round(List<Integer> radii) ->
                    keeping(canvas, RoundedMask.rounded(scope, pixels, radii));
            case Step.Rotate(int degrees) -> moved(Retouch.turned(pixels, degrees));
            case Step.Mirror(boolean horizontally) -> moved(Retouch.mirrored(pixels, horizontally));
            case Step.Opacity(int percent) -> keeping(canvas, faded(pixels, percent / 100.0));
            case Step.Ground(var plain) -> keeping(canvas, pixels.flattened(plain.colour()));
            case Step.Overlay overlay -> keeping(canvas, overlaid(pixels.inMemory(), overlay));
        };
    }

    private static Canvas keeping(Canvas canvas, VipsImage pixels) {
        return new Canvas(pixels, canvas.focus());
    }

    /// Where things are now, nobody knows.
    private static Canvas moved(VipsImage pixels) {
        return new Canvas(pixels.inMemory(), Focus::unknown);
    }

    private Canvas again(Canvas canvas, Step.Resize resize, @Nullable Size below) {
        Size size = canvas.pixels().size();
        Size whole = below == null ? size : below;
        Geometry geometry = Geometry.of(resize, size, whole, canvas.focus(), cropping);
        VipsImage pixels =
                resized(windowed(canvas.pixels().inMemory(), geometry.window()), geometry.inner());
        return new Canvas(
                Padding.padded(pixels, geometry, resize.backdrop()),
                within(canvas.focus(), geometry));
    }

    private static Supplier<Focus> within(Supplier<Focus> focus, Geometry geometry) {
        return geometry.canvas().equals(geometry.inner())
                ? () -> focus.get().within(geometry.window())
                : Focus::unknown;
    }

    private VipsImage overlaid(VipsImage base, Step.Overlay overlay) {
        VipsImage layer =
                switch (overlay.layer()) {
                    case Layer.Image(String id) -> laid(id, overlay, base.size());
                    case Layer.Text text -> written(text, overlay, base.size());
                };
        VipsImage ready = layer.withAlpha().inMemory();
        Placement place = overlay.placement();
        int left = place.left(base.size().width(), ready.size().width());
        int top = place.top(base.size().height(), ready.size().height());
        VipsImage done = base.withOverlay(ready, left, top);
        return base.hasAlpha() ? done : done.bands(0, 3);
    }

    private VipsImage laid(String id, Step.Overlay overlay, Size base) {
        Path file = layers.apply(id).orElseThrow(() -> UntransformableException.withoutLayer(id));
        Header header = new Decoder(scope, LAYERS).inspect(file);
        VipsImage layer =
                paint(
                        file,
                        header,
                        overlay.steps(),
                        Focus::unknown,
                        overlay.relative() ? base : null);
        return new PixelStream(decoder).translated(file, header, layer::inMemory);
    }

    private VipsImage written(Layer.Text text, Step.Overlay overlay, Size base) {
        // Letters are about as wide as high, so this is known before they take any memory.
        if ((long) text.size() * text.size() * text.words().length() > Transformation.MOST_PIXELS) {
            throw UntransformableException.tooLarge(
                    new Size(text.size() * text.words().length(), text.size()));
        }
        String style = (text.bold() ? " Bold" : "") + (text.italic() ? " Italic" : "");
        String font = text.font() + style + " " + text.size();
        VipsImage words;
        try {
            words = Retouch.words(scope, text.words(), font, text.colour(), text.width());
            Geometry.checked(words.size());
            words = words.inMemory();
        } catch (VipsException failure) {
            throw UntransformableException.withoutLetters(text.words(), failure);
        }
        Size below = overlay.relative() ? base : null;
        return painted(new Canvas(words, Focus::unknown), overlay.steps(), below).pixels();
    }

    private static VipsImage windowed(VipsImage pixels, Region window) {
        return window.equals(Region.WHOLE) ? pixels : pixels.window(Area.of(window, pixels.size()));
    }

    /// Transparent pixels carry any colour, so they are weighted by their alpha meanwhile.
    static VipsImage resized(VipsImage pixels, Size size) {
        return pixels.hasAlpha() && !pixels.size().equals(size)
                ? pixels.premultiplied().resized(size).unpremultiplied()
                : pixels.resized(size);
    }

    private static VipsImage blurred(VipsImage pixels, double sigma) {
        VipsImage source = pixels.hasAlpha() ? pixels.premultiplied() : pixels;
        int shrink = (int) Math.max(1, Math.floor(sigma / MOST_SIGMA * 2));
        Size size = pixels.size();
        VipsImage blurred;
        if (sigma <= MOST_SIGMA) {
            blurred = source.blurred(sigma);
        } else {
            Size small =
                    new Size(
                            Math.max(1, size.width() / shrink),
                            Math.max(1, size.height() / shrink));
            blurred = source.resized(small).blurred(sigma / shrink).resized(size);
        }
        return pixels.hasAlpha() ? blurred.unpremultiplied() : blurred;
    }

    private static VipsImage faded(VipsImage pixels, double opacity) {
        return pixels.withAlpha()
                .adjusted(new double[] {1, 1, 1, opacity}, new double[] {0, 0, 0, 0});
    }
}
