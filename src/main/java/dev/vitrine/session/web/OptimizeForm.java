package dev.vitrine.session.web;

import dev.vitrine.network.Network;
import dev.vitrine.network.Networks;
import dev.vitrine.network.Pack;
import dev.vitrine.network.UnknownNetworkException;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Point;
import dev.vitrine.render.logo.Logo;
import dev.vitrine.session.kept.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the fields of a request, checked one by one.
record OptimizeForm(Networks networks, JsonNode fields) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_DESCRIPTION = 10_000;
    private static final int MOST_NAME = 255;

    /// The order, if every field can be.
    ///
    /// @param sourceName what the photo is called
    Order order(String sourceName, boolean hasLogo) {
        return new Order(
                name(sourceName),
                platforms(),
                description(),
                flag(fields, "use_ai_analysis", false),
                options(hasLogo));
    }

    String userUuid(String otherwise) {
        String user = text(fields, "user_id", MOST_NAME);
        return user == null ? otherwise : user;
    }

    @Nullable String webhook() {
        JsonNode options = optionsNode();
        String url = text(options, "webhook", 2000);
        return url == null ? text(options, "webhook_url", 2000) : url;
    }

    /// What was understood, but cannot be done as it was meant.
    List<String> warnings(boolean hasLogo) {
        List<String> warnings = new ArrayList<>();
        JsonNode options = optionsNode();
        if (options.hasNonNull("logo_path") && !hasLogo) {
            warnings.add(
                    "options.logo_path is a path on your side: send the file as the part logo. The"
                            + " pictures are made without it");
        }
        if (flag(options, "enable_product_photography", false)) {
            warnings.add("Product photography is not available yet: the photo is used as it is");
        }
        if (flag(fields, "use_ai_analysis", false)) {
            warnings.add("No model is connected: the built-in words and eyes are used");
        }
        return warnings;
    }

    private static String name(String sourceName) {
        String last =
                sourceName.substring(
                        Math.max(sourceName.lastIndexOf('/'), sourceName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String known = plain.isEmpty() ? "photo" : plain;
        return known.length() > MOST_NAME ? known.substring(known.length() - MOST_NAME) : known;
    }

    private List<String> platforms() {
        JsonNode named = fields.path("platforms");
        boolean all = flag(fields, "all_platforms", false);
        List<String> names = new ArrayList<>();
        if (named.isString()) {
            JsonNode parsed = parsed("platforms", named.asString());
            if (parsed == null) {
                names.add(named.asString());
            } else {
                parsed.forEach(each -> names.add(each.asString("")));
            }
        } else if (named.isArray()) {
            named.forEach(each -> names.add(each.asString("")));
        } else if (!named.isMissingNode() && !named.isNull()) {
            throw new InvalidFieldException(
                    "platforms", "it is no list", "Send a list such as [\"instagram\", \"x\"]");
        }
        if (names.isEmpty() || all) {
            names.add("all");
        }
        try {
            return networks.select(names).stream().map(Network::id).map(Object::toString).toList();
        } catch (UnknownNetworkException failure) {
            throw new InvalidFieldException(
                    "platforms", failure.problem().message(), failure.problem().nextStep());
        }
    }

    /// A list in a form arrives as text: `["instagram"]` as well as `instagram, x`.
    private static @Nullable JsonNode parsed(String field, String text) {
        if (!text.strip().startsWith("[")) {
            return null;
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            throw new InvalidFieldException(
                    field, "it is no list", "Send a list such as [\"instagram\", \"x\"]");
        }
    }

    private @Nullable String description() {
        String text = text(fields, "description", MOST_DESCRIPTION);
        return text == null ? text(fields, "user_description", MOST_DESCRIPTION) : text;
    }

    private JsonNode optionsNode() {
        JsonNode options = fields.path("options");
        if (options.isString()) {
            try {
                options = MAPPER.readTree(options.asString());
            } catch (JacksonException _) {
                throw new InvalidFieldException(
                        "options",
                        "it is no JSON",
                        "Send an object such as {\"pack\": \"current\"}");
            }
        }
        if (!options.isObject() && !options.isMissingNode() && !options.isNull()) {
            throw new InvalidFieldException(
                    "options", "it is no object", "Send an object such as {\"pack\": \"current\"}");
        }
        return options;
    }

    private Order.Options options(boolean hasLogo) {
        JsonNode options = optionsNode();
        Point focus = value(options, "focus", Point::parse, "two shares such as 0.3,0.6");
        Colour background =
                value(
                        options,
                        "background",
                        text -> text.equals("blur") ? null : Colour.parse(text),
                        "blur or a colour such as #f5f0e8");
        Pack pack =
                value(
                        options,
                        "pack",
                        text -> Pack.valueOf(text.toUpperCase(Locale.ROOT)),
                        "classic or current");
        return new Order.Options(
                focus,
                format(options),
                background,
                pack == null ? Pack.CLASSIC : pack,
                flag(options, "all_placements", false),
                flag(options, "enable_product_photography", false),
                hasLogo ? logo(options) : null);
    }

    private static @Nullable PictureFormat format(JsonNode options) {
        return value(
                options,
                "output_format",
                text ->
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "auto" -> null;
                            case "jpg", "jpeg" -> PictureFormat.JPEG;
                            case "png" -> PictureFormat.PNG;
                            case "webp" -> PictureFormat.WEBP;
                            case "avif" -> PictureFormat.AVIF;
                            default -> throw new IllegalArgumentException(text);
                        },
                "auto, jpg, png, webp or avif");
    }

    private static Order.LogoPlace logo(JsonNode options) {
        Logo.Position position =
                value(
                        options,
                        "logo_position",
                        Logo.Position::parse,
                        "auto, bottom-right or the like");
        return new Order.LogoPlace(
                position == null ? Logo.Position.AUTO : position,
                share(options, "logo_scale", 0.2, 0.01, 1),
                share(options, "logo_opacity", 1, 0.05, 1),
                share(options, "logo_margin", 0.04, 0, 0.4));
    }

    private static double share(
            JsonNode node, String name, double otherwise, double least, double most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        double number = value.asDouble(Double.NaN);
        if (!(number >= least && number <= most)) {
            throw new InvalidFieldException(
                    "options." + name,
                    "it is not between " + least + " and " + most,
                    "Choose a number between them");
        }
        return number;
    }

    private static <T> @Nullable T value(
            JsonNode node, String name, Function<String, @Nullable T> reader, String allowed) {
        String text = text(node, name, 100);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidFieldException(
                    "options." + name, "its value is not allowed", "Choose " + allowed);
        }
    }

    private static boolean flag(JsonNode node, String name, boolean otherwise) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        String text = value.asString("");
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidFieldException(name, "it is neither true nor false", "Choose one");
        }
        return text.equals("true");
    }

    private static @Nullable String text(JsonNode node, String name, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidFieldException(name, "it is no text", "Send it in quotes");
        }
        String text = value.asString().strip();
        if (text.length() > most) {
            throw new InvalidFieldException(
                    name, "it is longer than " + most + " characters", "Make it shorter");
        }
        return text.isEmpty() ? null : text;
    }
}
