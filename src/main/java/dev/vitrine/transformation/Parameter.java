package dev.vitrine.transformation;

import dev.vitrine.picture.Colour;
import dev.vitrine.transformation.step.Backdrop;
import dev.vitrine.transformation.step.Gravity;
import dev.vitrine.transformation.step.Layer;
import dev.vitrine.transformation.step.Length;
import dev.vitrine.transformation.step.Ratio;
import dev.vitrine.transformation.step.ResizeMode;
import dev.vitrine.transformation.step.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of the grammar, one line each: the name, what it takes in words, how that is
/// read.
///
/// @param allowed what it takes, for people
/// @param reader throws [IllegalArgumentException] when the value is anything else
record Parameter<T>(String name, String allowed, Function<String, T> reader) {
    private static final Map<String, Parameter<?>> ALL = new TreeMap<>();

    private static final String EDGE =
            "Use 1 to 8192 pixels, or a share with a decimal point such as 0.5";
    private static final String OFFSET = "Use whole pixels, -8192 to 8192";

    static final Parameter<List<Step>> ANGLE =
            known("a", "Use -360 to 360, hflip or vflip", Values::angle);
    static final Parameter<Ratio> RATIO =
            known("ar", "Use a ratio from 1:100 to 100:1, such as 16:9 or 1.5", Values::ratio);
    static final Parameter<Backdrop> BACKDROP =
            known(
                    "b",
                    "Use a colour such as white or rgb:0066cc, auto, transparent, or"
                            + " blurred[:1-2000[:-100-100]]",
                    Values::backdrop);
    static final Parameter<ResizeMode> MODE =
            known("c", "Use " + Values.names(ResizeMode.values()), Values::mode);
    static final Parameter<Colour> COLOUR =
            known("co", "Use a colour such as white or rgb:0066cc", Values::colour);
    static final Parameter<Double> DENSITY =
            known("dpr", "Use 1.0 to 4.0, or auto", Values::density);
    static final Parameter<Step> EFFECT =
            known("e", "Use blur[:1-2000], sharpen[:1-2000] or grayscale", Values::effect);
    static final Parameter<Delivery.Format> FORMAT =
            known("f", "Use auto, jpg, png, webp or avif", Values::format);
    static final Parameter<Set<String>> FLAGS =
            known("fl", "Use layer_apply, progressive or relative", Values::flags);
    static final Parameter<Gravity> GRAVITY =
            known("g", "Use " + Values.names(Gravity.values()), Values::gravity);
    static final Parameter<Length> HEIGHT = known("h", EDGE, Values::length);
    static final Parameter<Layer> LAYER =
            known(
                    "l",
                    "Use a picture's id with colons for its slashes, or"
                            + " text:Font_size[_bold][_italic]:words with % codes for signs",
                    Values::layer);
    static final Parameter<Integer> OPACITY =
            known("o", "Use 0 to 100", value -> Values.number(value, 0, 100));
    static final Parameter<Delivery.Quality> QUALITY =
            known(
                    "q",
                    "Use auto, auto:low, auto:eco, auto:good, auto:best or 1 to 100",
                    Values::quality);
    static final Parameter<List<Integer>> RADII =
            known("r", "Use pixels, up to four of them with colons between, or max", Values::radii);
    static final Parameter<String> NAMED =
            known("t", "Use " + NamedTransformations.names(), NamedTransformations::text);
    static final Parameter<Length> WIDTH = known("w", EDGE, Values::length);
    static final Parameter<Integer> X = known("x", OFFSET, Values::offset);
    static final Parameter<Integer> Y = known("y", OFFSET, Values::offset);

    static @Nullable Parameter<?> of(String name) {
        return ALL.get(name);
    }

    /// All names, for people.
    static String names() {
        return String.join("_, ", ALL.keySet()) + "_";
    }

    private static <T> Parameter<T> known(String name, String allowed, Function<String, T> reader) {
        var parameter = new Parameter<>(name, allowed, reader);
        ALL.put(name, parameter);
        return parameter;
    }
}
