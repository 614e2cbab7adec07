package dev.vitrine.transformation;

import dev.vitrine.transformation.step.Length;
import java.util.List;

/// How many pixels of the result one pixel of the text means: `dpr_`, which holds for all of it.
record Density(double factor) {
    static Density of(List<Component> components) {
        Double factor = null;
        for (Component component : components) {
            Double own = component.take(Parameter.DENSITY);
            if (own != null && factor != null && !own.equals(factor)) {
                throw component.wrong(
                        Parameter.DENSITY, "is another density than before", "Use one for all");
            }
            factor = own == null ? factor : own;
        }
        return new Density(factor == null ? 1 : factor);
    }

    int pixels(int count) {
        return (int) Math.round(count * factor);
    }

    /// An edge in pixels of the result.
    Length edge(Component component, Parameter<Length> parameter) {
        Length length = component.required(parameter);
        return switch (length) {
            case Length.Pixels(int count) ->
                    new Length.Pixels(checked(component, parameter, count));
            case Length.Share _ -> length;
        };
    }

    private int checked(Component component, Parameter<Length> parameter, int count) {
        int pixels = pixels(count);
        if (pixels > Length.Pixels.MOST) {
            throw component.wrong(
                    parameter,
                    "comes to " + pixels + " pixels",
                    "Use at most " + Length.Pixels.MOST + ", dpr_ included");
        }
        return pixels;
    }
}
