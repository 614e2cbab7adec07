package dev.vitrine.generate.web;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;
import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.generate.wish.Brand;
import dev.vitrine.generate.wish.Encoding;
import dev.vitrine.generate.wish.Enhancement;
import dev.vitrine.generate.wish.Fact;
import dev.vitrine.generate.wish.Idea;
import dev.vitrine.generate.wish.Look;
import dev.vitrine.generate.wish.PictureSize;
import dev.vitrine.generate.wish.PictureWish;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A wish that a program has sent, checked field by field.
///
/// @param fields those that are known
/// @param usual what holds for those that are not there
record WishForm(Fields fields, Defaults usual) {
    /// How a picture is to look and be written, whatever it shows.
    static final Set<String> LOOK =
            Set.of(
                    "size",
                    "custom_width",
                    "custom_height",
                    "quality",
                    "theme",
                    "brand_colors",
                    "brand_style",
                    "transparent",
                    "format",
                    "compression_level",
                    "jpeg_quality",
                    "domain",
                    "enhance",
                    "seed",
                    "models");

    private static final String SIZE = "size";
    private static final String CUSTOM = "custom";
    private static final String FORMATS = "png, jpeg, webp or avif";
    private static final int LONGEST_COLOUR = 7;
    private static final int LONGEST_MODEL = 200;
    private static final int MOST_MODELS = 10;

    /// The wish about an idea.
    ///
    /// @throws InvalidFieldException when something cannot be as it is
    PictureWish wish(Idea idea, int count) {
        Encoding encoding = encoding();
        boolean transparent = fields.flag("transparent");
        return checked(
                transparent ? "transparent" : "seed",
                "what the description of this interface allows",
                () ->
                        new PictureWish(
                                idea,
                                size(),
                                new Look(theme(), quality(), brand(), transparent),
                                encoding,
                                enhancement(),
                                fields.number("seed"),
                                count,
                                models()));
    }

    /// The facts of a field.
    Map<Fact, String> facts(String name) {
        JsonNode node = fields.node().path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw fields.invalid(
                    name, "it is no object", "Send one such as {\"title\": \"A blue mug\"}");
        }
        Set<String> known = new TreeSet<>();
        for (Fact fact : Fact.values()) {
            known.add(fact.label());
        }
        Fields sent = Fields.of(name + ".", node, known);
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            String text =
                    sent.node().path(fact.label()).isArray()
                            ? String.join(", ", sent.texts(fact.label(), 50, Idea.LONGEST_FACT))
                            : sent.text(fact.label(), Idea.LONGEST_FACT);
            if (text != null) {
                facts.put(fact, text);
            }
        }
        return facts;
    }

    /// A value out of fields, where what cannot be is refused with its reason.
    <T> T checked(String name, String allowed, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException failure) {
            throw fields.invalid(name, plain(failure), "Choose " + allowed);
        }
    }

    private PictureSize size() {
        String text = fields.text(SIZE, 40);
        Long width = fields.number("custom_width");
        Long height = fields.number("custom_height");
        boolean custom = text == null ? width != null || height != null : text.equals(CUSTOM);
        if (!custom && (width != null || height != null)) {
            throw fields.invalid(
                    SIZE,
                    "it is not custom, and custom edges are given",
                    "Choose custom, or leave custom_width and custom_height out");
        }
        if (custom) {
            return new PictureSize(
                    CUSTOM,
                    checked(
                                    width == null ? "custom_width" : "custom_height",
                                    "%d to %d pixels"
                                            .formatted(PictureSize.LEAST, PictureSize.MOST),
                                    () -> PictureSize.custom(edge(width), edge(height)))
                            .size());
        }
        return text == null
                ? usual.size()
                : checked(SIZE, PictureSize.names(), () -> PictureSize.parse(text));
    }

    private static int edge(@Nullable Long edge) {
        if (edge == null) {
            throw new IllegalArgumentException("a custom size has a width and a height");
        }
        return Math.clamp(edge, -1, Integer.MAX_VALUE);
    }

    private Theme theme() {
        return Objects.requireNonNullElse(
                fields.value(
                        "theme",
                        Theme::parse,
                        "realistic, professional, illustration, abstract, minimalist, futuristic,"
                                + " infographic or vintage"),
                usual.theme());
    }

    private Quality quality() {
        return Objects.requireNonNullElse(
                fields.value("quality", Quality::parse, "low, medium or high"), usual.quality());
    }

    private Brand brand() {
        List<String> colours = fields.texts("brand_colors", Brand.MOST_COLOURS, LONGEST_COLOUR);
        String style = fields.text("brand_style", Brand.LONGEST_STYLE);
        if (!fields.has("brand_colors") && style == null) {
            return usual.brand();
        }
        return checked(
                "brand_colors",
                "colours such as \"#0066CC\"",
                () ->
                        new Brand(
                                fields.has("brand_colors")
                                        ? colours.stream().map(Colour::parse).toList()
                                        : usual.brand().colours(),
                                style));
    }

    private Encoding encoding() {
        PictureFormat format =
                Objects.requireNonNullElse(
                        fields.value("format", PictureFormat::parse, FORMATS), usual.format());
        Integer compression = number("compression_level");
        Integer quality = number("jpeg_quality");
        String name =
                compression != null
                        ? "compression_level"
                        : quality != null ? "jpeg_quality" : "format";
        return checked(
                name,
                FORMATS
                        + ", a compression_level of 0 to 9 for png, a jpeg_quality of 1 to 100 for the others",
                () -> new Encoding(format, compression, quality));
    }

    private Enhancement enhancement() {
        boolean on = !fields.has("enhance") || fields.flag("enhance");
        String domain = fields.text("domain", 40);
        return checked(
                "domain",
                "one word such as finance, or none; leave it out where nothing is to be added",
                () -> new Enhancement(on, domain == null && on ? usual.domain() : domain));
    }

    private List<ModelId> models() {
        return fields.texts("models", MOST_MODELS, LONGEST_MODEL).stream()
                .map(
                        name ->
                                checked(
                                        "models",
                                        "names such as builtin/painter",
                                        () -> ModelId.parse(name)))
                .toList();
    }

    private @Nullable Integer number(String name) {
        Long number = fields.number(name);
        return number == null ? null : Math.clamp(number, -1, Integer.MAX_VALUE);
    }

    private static String plain(IllegalArgumentException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
