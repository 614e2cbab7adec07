package dev.vitrine.render.transform;

import dev.vitrine.picture.Focus;
import dev.vitrine.picture.Region;
import dev.vitrine.picture.Size;
import dev.vitrine.transformation.Transformation;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Placement;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.util.function.Supplier;

/// The sizes and places of a resize: a window of the picture becomes the inner pixels, which stand
/// somewhere on a canvas.
record Geometry(Region window, Size inner, Size canvas, int left, int top) {

    static Geometry unchanged(Size size) {
        return new Geometry(Region.WHOLE, size, size, 0, 0);
    }

    /// @param size of the picture before
    /// @param whole what shares of an edge are of; mostly the same
    static Geometry of(
            Step.Resize step, Size size, Size whole, Supplier<Focus> focus, Cropping cropping) {
        Size wanted = checked(wanted(step, size, whole));
        double fitting = Math.min(across(wanted, size), down(wanted, size));
        return switch (step.mode()) {
            case SCALE -> inside(Region.WHOLE, wanted);
            case FIT -> inside(Region.WHOLE, scaled(size, fitting));
            case LIMIT -> inside(Region.WHOLE, scaled(size, Math.min(1, fitting)));
            case MFIT -> inside(Region.WHOLE, checked(scaled(size, Math.max(1, fitting))));
            case PAD -> padded(scaled(size, fitting), wanted, step.placement());
            case LPAD -> padded(scaled(size, Math.min(1, fitting)), wanted, step.placement());
            case FILL, THUMB, CROP -> cut(step, size, wanted, focus, cropping);
            case LFILL -> {
                double most =
                        Math.min(1, Math.min(1 / across(wanted, size), 1 / down(wanted, size)));
                yield cut(step, size, scaled(wanted, most), focus, cropping);
            }
        };
    }

    /// Pixels that come out per pixel of the picture.
    double scale(Size size) {
        return Math.max(
                inner.width() / (window.width() * size.width()),
                inner.height() / (window.height() * size.height()));
    }

    static Size checked(Size size) {
        if (Math.max(size.width(), size.height()) > Length.Pixels.MOST
                || size.pixels() > Transformation.MOST_PIXELS) {
            throw UntransformableException.tooLarge(size);
        }
        return size;
    }

    private static Geometry inside(Region window, Size size) {
        return new Geometry(window, size, size, 0, 0);
    }

    private static Geometry padded(Size inner, Size canvas, Placement placement) {
        Size fitting =
                new Size(
                        Math.min(inner.width(), canvas.width()),
                        Math.min(inner.height(), canvas.height()));
        return new Geometry(
                Region.WHOLE,
                fitting,
                canvas,
                placement.left(canvas.width(), fitting.width()),
                placement.top(canvas.height(), fitting.height()));
    }

    private static Geometry cut(
            Step.Resize step, Size size, Size wanted, Supplier<Focus> focus, Cropping cropping) {
        boolean crop = step.mode() == ResizeMode.CROP;
        Size fitting =
                new Size(
                        Math.min(wanted.width(), size.width()),
                        Math.min(wanted.height(), size.height()));
        Size window = crop ? fitting : scaled(wanted, 1 / largest(wanted, size));
        Gravity gravity = step.placement().gravity();
        if (gravity.needsFocus()) {
            var focused = new FocusWindow(size, window, wanted, focus.get());
            Region region =
                    switch (step.mode()) {
                        case CROP -> focused.around(gravity);
                        case THUMB -> focused.closeAround(gravity);
                        default ->
                                gravity == Gravity.AUTO || !focused.hasFaces()
                                        ? cropping.window(size, focus.get(), wanted)
                                        : focused.around(gravity);
                    };
            return inside(region, crop ? fitting : wanted);
        }
        int left;
        int top;
        if (gravity == Gravity.XY_CENTER) {
            left = step.placement().x() - window.width() / 2;
            top = step.placement().y() - window.height() / 2;
        } else {
            left = step.placement().left(size.width(), window.width());
            top = step.placement().top(size.height(), window.height());
        }
        return inside(region(size, window, left, top), crop ? fitting : wanted);
    }

    /// A window moved into the picture.
    static Region region(Size size, Size window, double left, double top) {
        int width = Math.min(window.width(), size.width());
        int height = Math.min(window.height(), size.height());
        return new Region(
                Math.clamp(left, 0.0, (double) size.width() - width) / size.width(),
                Math.clamp(top, 0.0, (double) size.height() - height) / size.height(),
                (double) width / size.width(),
                (double) height / size.height());
    }

    private static Size wanted(Step.Resize step, Size size, Size whole) {
        Length width = step.width();
        Length height = step.height();
        if (width != null && height != null) {
            return new Size(width.of(whole.width()), height.of(whole.height()));
        }
        if (width != null) {
            int pixels = width.of(whole.width());
            return new Size(
                    pixels,
                    step.ratio() != null
                            ? step.ratio().heightFor(pixels)
                            : rounded(pixels / size.ratio()));
        }
        if (height != null) {
            int pixels = height.of(whole.height());
            return new Size(
                    step.ratio() != null
                            ? step.ratio().widthFor(pixels)
                            : rounded(pixels * size.ratio()),
                    pixels);
        }
        return step.ratio() == null ? size : shaped(step, size, step.ratio().ratio());
    }

    /// The picture's own size in another shape: cut off it, or added to it.
    private static Size shaped(Step.Resize step, Size size, double ratio) {
        return size.ratio() > ratio == step.mode().cuts()
                ? new Size(rounded(size.height() * ratio), size.height())
                : new Size(size.width(), rounded(size.width() / ratio));
    }

    private static double largest(Size wanted, Size size) {
        return Math.max(across(wanted, size), down(wanted, size));
    }

    private static double across(Size wanted, Size size) {
        return (double) wanted.width() / size.width();
    }

    private static double down(Size wanted, Size size) {
        return (double) wanted.height() / size.height();
    }

    private static Size scaled(Size size, double scale) {
        return new Size(rounded(size.width() * scale), rounded(size.height() * scale));
    }

    private static int rounded(double length) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(length)));
    }
}
