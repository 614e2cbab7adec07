package dev.vitrine.transformation.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing done to a picture.
public sealed interface Step {
    /// As in a transformation: one component, more of them for an overlay.
    String text();

    /// Another size.
    ///
    /// @param width absent to follow from the height
    /// @param height absent to follow from the width
    /// @param ratio of both, where neither follows from pixels; absent to keep the picture's own
    /// @param placement what stays when the mode cuts, where the picture stands when it pads
    /// @param backdrop behind what the mode pads; absent for white, or nothing where the picture is
    ///   transparent
    record Resize(
            ResizeMode mode,
            @Nullable Length width,
            @Nullable Length height,
            @Nullable Ratio ratio,
            Placement placement,
            @Nullable Backdrop backdrop)
            implements Step {
        @Override
        public String text() {
            List<String> parts = new ArrayList<>();
            parts.add(ratio == null ? "" : "ar_" + ratio.text());
            parts.add(backdrop == null ? "" : "b_" + backdrop.text());
            parts.add("c_" + mode.text());
            parts.add(mode.cuts() || mode.pads() ? "g_" + placement.gravity().text() : "");
            parts.add(height == null ? "" : "h_" + height.text());
            parts.add(width == null ? "" : "w_" + width.text());
            parts.add(placement.offsetText());
            return joined(parts);
        }
    }

    /// Blurred.
    ///
    /// @param strength 1 to 2000
    record Blur(int strength) implements Step {
        @Override
        public String text() {
            return "e_blur:" + strength;
        }
    }

    /// Sharpened.
    ///
    /// @param strength 1 to 2000
    record Sharpen(int strength) implements Step {
        @Override
        public String text() {
            return "e_sharpen:" + strength;
        }
    }

    /// Without colour.
    record Greyscale() implements Step {
        @Override
        public String text() {
            return "e_grayscale";
        }
    }

    /// With rounded corners.
    ///
    /// @param radii in pixels: top left, top right, bottom right, bottom left; empty for as round
    ///   as it gets
    record Round(List<Integer> radii) implements Step {
        public Round {
            radii = List.copyOf(radii);
            if (!radii.isEmpty() && radii.size() != 4) {
                throw new IllegalArgumentException("A picture has four corners: " + radii);
            }
        }

        @Override
        public String text() {
            return radii.isEmpty()
                    ? "r_max"
                    : radii.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(":", "r_", ""));
        }
    }

    /// Turned clockwise.
    ///
    /// @param degrees 1 to 359
    record Rotate(int degrees) implements Step {
        @Override
        public String text() {
            return "a_" + degrees;
        }
    }

    /// Mirrored.
    ///
    /// @param horizontally left becomes right; otherwise top becomes bottom
    record Mirror(boolean horizontally) implements Step {
        @Override
        public String text() {
            return horizontally ? "a_hflip" : "a_vflip";
        }
    }

    /// Let shine through.
    ///
    /// @param percent 0 to 99
    record Opacity(int percent) implements Step {
        @Override
        public String text() {
            return "o_" + percent;
        }
    }

    /// Put onto a colour, where it is transparent.
    record Ground(Backdrop.Plain colour) implements Step {
        @Override
        public String text() {
            return "b_" + colour.text();
        }
    }

    /// Something laid over it.
    ///
    /// @param steps done to the layer before
    /// @param relative whether shares in the steps are of the picture below instead of the layer
    record Overlay(Layer layer, List<Step> steps, Placement placement, boolean relative)
            implements Step {
        public Overlay {
            steps = List.copyOf(steps);
        }

        @Override
        public String text() {
            String own =
                    steps.stream().map(step -> step.text() + "/").collect(Collectors.joining());
            List<String> apply = new ArrayList<>();
            apply.add(relative ? "fl_layer_apply.relative" : "fl_layer_apply");
            apply.add("g_" + placement.gravity().text());
            apply.add(placement.offsetText());
            return layer.text() + "/" + own + joined(apply);
        }
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(","));
    }
}
