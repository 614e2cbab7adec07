package dev.vitrine.transformation;

import dev.vitrine.transformation.step.Backdrop;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Placement;
import dev.vitrine.transformation.step.Ratio;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the step that changes a size out of `c_`, `w_`, `h_`, `ar_` and what belongs to them.
final class Sizes {
    private final Density density;
    private boolean known;

    Sizes(Density density) {
        this.density = density;
    }

    /// Whether a step before has brought the picture to a size in pixels, to which the density
    /// applies. A window before that is in pixels of the source.
    boolean known() {
        return known;
    }

    /// The step, or none when the component asks for no size.
    List<Step> of(Component component, Placement placement) {
        boolean sized = component.has(Parameter.WIDTH) || component.has(Parameter.HEIGHT);
        if (!sized && !component.has(Parameter.RATIO) && !component.has(Parameter.MODE)) {
            return List.of();
        }
        ResizeMode mode = component.take(Parameter.MODE, ResizeMode.SCALE);
        Ratio ratio = component.take(Parameter.RATIO);
        boolean shaped = ratio != null && (mode.cuts() || mode.pads());
        if (!sized && !shaped) {
            throw component.wrong(
                    Parameter.MODE, "needs a size", "Add w_ or h_, for example w_640");
        }
        Length width = edge(component, Parameter.WIDTH, mode);
        Length height = edge(component, Parameter.HEIGHT, mode);
        if (ratio != null && width != null && height != null) {
            throw component.wrong(
                    Parameter.RATIO, "contradicts w_ and h_", "Leave one of the three out");
        }
        if (ratio != null && width instanceof Length.Pixels(int pixels)) {
            height = following(component, ratio.heightFor(pixels));
            ratio = null;
        } else if (ratio != null && height instanceof Length.Pixels(int pixels)) {
            width = following(component, ratio.widthFor(pixels));
            ratio = null;
        }
        checkPixels(component, width, height);
        known |= mode != ResizeMode.CROP && (width != null || height != null);
        Backdrop backdrop = mode.pads() ? component.take(Parameter.BACKDROP) : null;
        return List.of(
                new Step.Resize(
                        mode, width, height, ratio, checked(component, mode, placement), backdrop));
    }

    private @Nullable Length edge(
            Component component, Parameter<Length> parameter, ResizeMode mode) {
        if (!component.has(parameter)) {
            return null;
        }
        return mode == ResizeMode.CROP && !known
                ? component.required(parameter)
                : density.edge(component, parameter);
    }

    private static Length following(Component component, int pixels) {
        if (pixels > Length.Pixels.MOST) {
            throw component.wrong(
                    Parameter.RATIO,
                    "comes to an edge of " + pixels + " pixels",
                    "Use at most " + Length.Pixels.MOST);
        }
        return new Length.Pixels(pixels);
    }

    private static void checkPixels(
            Component component, @Nullable Length width, @Nullable Length height) {
        if (width instanceof Length.Pixels(int across)
                && height instanceof Length.Pixels(int down)
                && (long) across * down > Transformation.MOST_PIXELS) {
            throw component.wrong(
                    "comes to %d×%d pixels".formatted(across, down),
                    "Use at most %d megapixels".formatted(Transformation.MOST_PIXELS / 1_000_000));
        }
    }

    /// What has no effect is refused, since somebody expects one.
    private static Placement checked(Component component, ResizeMode mode, Placement placement) {
        Gravity gravity = placement.gravity();
        if (component.has(Parameter.LAYER)) {
            return mode.cuts() ? placement : Placement.CENTER;
        }
        if (!mode.cuts() && !mode.pads() && component.has(Parameter.GRAVITY)) {
            throw component.wrong(
                    Parameter.GRAVITY,
                    "has no effect with c_" + mode.text(),
                    "Use c_fill, c_lfill, c_crop, c_thumb, c_pad or c_lpad with it");
        }
        if (mode.pads() && !gravity.isCompass()) {
            throw component.wrong(
                    Parameter.GRAVITY,
                    "has no effect with c_" + mode.text(),
                    "Use center or a direction such as north");
        }
        boolean moves =
                mode.pads()
                        || (mode == ResizeMode.CROP && gravity.isCompass())
                        || gravity == Gravity.XY_CENTER;
        if (!moves && (placement.x() != 0 || placement.y() != 0)) {
            throw component.wrong(
                    component.has(Parameter.X) ? Parameter.X : Parameter.Y,
                    "has no effect there",
                    "Use it with c_crop, c_pad, g_xy_center or a layer");
        }
        return placement;
    }
}
