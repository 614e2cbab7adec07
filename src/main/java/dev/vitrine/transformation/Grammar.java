package dev.vitrine.transformation;

import dev.vitrine.transformation.step.Backdrop;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Placement;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts components together: which steps each makes, in which order, and what a layer encloses.
final class Grammar {
    private static final String LAYER_APPLY = "layer_apply";
    private static final String RELATIVE = "relative";
    private static final String PROGRESSIVE = "progressive";
    private static final int OPAQUE = 100;
    private static final List<Integer> SQUARE = List.of(0, 0, 0, 0);

    private final List<Component> components;
    private final Density density;
    private final Sizes sizes;

    private Grammar(List<Component> components) {
        this.components = components;
        this.density = Density.of(components);
        this.sizes = new Sizes(density);
    }

    static Transformation parse(String text) {
        return new Grammar(components(text)).transformation();
    }

    private static List<Component> components(String text) {
        List<Component> components = new ArrayList<>();
        if (text.isEmpty()) {
            return components;
        }
        int position = 1;
        for (String part : text.split("/", -1)) {
            Component component = Component.parse(part, position);
            String named = component.take(Parameter.NAMED);
            if (named == null) {
                components.add(component);
            } else {
                component.finish();
                components.addAll(components(named));
            }
            position += part.length() + 1;
        }
        return components;
    }

    private Transformation transformation() {
        List<Step> steps = new ArrayList<>();
        Delivery delivery = Delivery.USUAL;
        for (int at = 0; at < components.size(); at++) {
            Component component = components.get(at);
            if (component.has(Parameter.LAYER)) {
                int closing = closing(at);
                steps.add(overlay(component, components.subList(at + 1, closing + 1)));
                at = Math.max(at, closing);
            } else if (component.flagged(LAYER_APPLY)) {
                throw component.wrong(
                        Parameter.FLAGS, "closes no layer", "Begin the layer with l_ before it");
            } else {
                steps.addAll(steps(component));
                delivery = delivery.with(delivery(component));
                component.finish();
            }
        }
        return new Transformation(steps, delivery);
    }

    /// Where a layer ends that begins there: at the component that applies it, or where it begins
    /// when no other does.
    private int closing(int start) {
        for (int at = start; at < components.size(); at++) {
            if (at > start && components.get(at).has(Parameter.LAYER)) {
                break;
            }
            if (components.get(at).flagged(LAYER_APPLY)) {
                return at;
            }
        }
        return start;
    }

    /// @param rest what follows up to and with the component that applies the layer; empty when it
    ///   does so itself
    private Step.Overlay overlay(Component start, List<Component> rest) {
        Layer layer = start.required(Parameter.LAYER);
        List<Step> steps = new ArrayList<>();
        Placement place = placement(start);
        if (layer instanceof Layer.Text text) {
            layer = styled(text, start);
        }
        // With a crop of its own, an open layer's gravity is the crop's.
        boolean cuts = !rest.isEmpty() && start.peek(Parameter.MODE, ResizeMode.SCALE).cuts();
        if (!(layer instanceof Layer.Text text && text.width() != null)) {
            steps.addAll(sizes.of(start, cuts ? place : Placement.CENTER));
        }
        steps.addAll(effects(start));
        place = cuts ? Placement.CENTER : place;
        boolean relative = flags(start, LAYER_APPLY, RELATIVE).contains(RELATIVE);
        for (Component component : rest) {
            if (component == rest.getLast()) {
                if (component.has(Parameter.GRAVITY)
                        || component.has(Parameter.X)
                        || component.has(Parameter.Y)) {
                    place = placement(component);
                }
                relative |= flags(component, LAYER_APPLY, RELATIVE).contains(RELATIVE);
            } else {
                steps.addAll(steps(component));
            }
            component.finish();
        }
        start.finish();
        if (!place.gravity().isCompass()) {
            Component last = rest.isEmpty() ? start : rest.getLast();
            throw last.wrong(
                    Parameter.GRAVITY,
                    "places no layer",
                    "Use center or a direction such as south_east");
        }
        return new Step.Overlay(layer, steps, place, relative);
    }

    private Layer.Text styled(Layer.Text text, Component component) {
        int size = density.pixels(text.size());
        if (size > Layer.Text.LARGEST) {
            throw component.wrong(
                    Parameter.LAYER,
                    "has letters of " + size + " pixels",
                    "Use at most " + Layer.Text.LARGEST);
        }
        boolean wraps =
                component.peek(Parameter.MODE, ResizeMode.SCALE) == ResizeMode.FIT
                        && component.peek(Parameter.WIDTH, new Length.Share(1))
                                instanceof Length.Pixels
                        && !component.has(Parameter.HEIGHT);
        Integer width = null;
        if (wraps) {
            component.take(Parameter.MODE);
            width = density.edge(component, Parameter.WIDTH).of(1);
        }
        return new Layer.Text(
                text.font(),
                size,
                text.bold(),
                text.italic(),
                text.words(),
                component.take(Parameter.COLOUR, text.colour()),
                width);
    }

    private List<Step> steps(Component component) {
        List<Step> steps = new ArrayList<>();
        boolean placed = component.has(Parameter.MODE) || component.has(Parameter.RATIO);
        steps.addAll(sizes.of(component, placed ? placement(component) : Placement.CENTER));
        steps.addAll(effects(component));
        return steps;
    }

    /// In the order in which they are done, whatever order they are written in.
    private List<Step> effects(Component component) {
        List<Step> steps = new ArrayList<>();
        Step effect = component.take(Parameter.EFFECT);
        if (effect != null) {
            steps.add(effect);
        }
        List<Integer> radii = component.take(Parameter.RADII);
        if (radii != null && !radii.equals(SQUARE)) {
            steps.add(
                    new Step.Round(
                            radii.stream()
                                    .map(r -> Math.min(Length.Pixels.MOST, density.pixels(r)))
                                    .toList()));
        }
        List<Step> angle = component.take(Parameter.ANGLE);
        steps.addAll(angle == null ? List.of() : angle);
        Integer opacity = component.take(Parameter.OPACITY);
        if (opacity != null && opacity < OPAQUE) {
            steps.add(new Step.Opacity(opacity));
        }
        if (component.has(Parameter.BACKDROP) && !component.used(Parameter.BACKDROP)) {
            steps.add(ground(component));
        }
        return steps;
    }

    private static Step ground(Component component) {
        if (component.take(Parameter.BACKDROP) instanceof Backdrop.Plain plain) {
            return new Step.Ground(plain);
        }
        throw component.wrong(
                Parameter.BACKDROP, "needs something to fill", "Use it beside c_pad or c_lpad");
    }

    private Placement placement(Component component) {
        boolean offset = component.has(Parameter.X) || component.has(Parameter.Y);
        ResizeMode mode = component.peek(Parameter.MODE, ResizeMode.SCALE);
        Gravity usual =
                switch (mode) {
                    case THUMB -> Gravity.FACE;
                    // Without a gravity, offsets are the window's corner.
                    case CROP -> offset ? Gravity.NORTH_WEST : Gravity.CENTER;
                    default -> Gravity.CENTER;
                };
        Gravity gravity = component.take(Parameter.GRAVITY, usual);
        boolean scaled = mode != ResizeMode.CROP || sizes.known();
        int x = component.take(Parameter.X, 0);
        int y = component.take(Parameter.Y, 0);
        return new Placement(
                gravity, scaled ? density.pixels(x) : x, scaled ? density.pixels(y) : y);
    }

    private Delivery delivery(Component component) {
        return new Delivery(
                component.take(Parameter.FORMAT),
                component.take(Parameter.QUALITY),
                flags(component, PROGRESSIVE).contains(PROGRESSIVE));
    }

    private static Set<String> flags(Component component, String... known) {
        Set<String> flags = component.take(Parameter.FLAGS, Set.of());
        if (!List.of(known).containsAll(flags)) {
            throw component.wrong(
                    Parameter.FLAGS,
                    "has no effect there",
                    "Only these flags have: " + String.join(", ", known));
        }
        return flags;
    }
}
