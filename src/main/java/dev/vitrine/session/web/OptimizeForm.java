package dev.vitrine.session.web;

import dev.vitrine.form.Fields;
import dev.vitrine.form.InvalidFieldException;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the fields of a request, checked one by one.
final class OptimizeForm {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int MOST_DESCRIPTION = 10_000;
    private static final int MOST_NAME = 255;
    private static final int MOST_URL = 2000;

    private static final Set<String> FIELDS =
            Set.of(
                    "image_url",
                    "asset_id",
                    "platforms",
                    "all_platforms",
                    "description",
                    "user_description",
                    "use_ai_analysis",
                    "combine_descriptions",
                    "user_id",
                    "options");
    private static final Set<String> OPTIONS =
            Set.of(
                    "output_format",
                    "enable_product_photography",
                    "logo_path",
                    "logo_position",
                    "logo_scale",
                    "logo_opacity",
                    "logo_margin",
                    "webhook",
                    "webhook_url",
                    "focus",
                    "background",
                    "pack",
                    "all_placements");

    private final Networks networks;
    private final Fields fields;
    private final Fields options;

    OptimizeForm(Networks networks, JsonNode body) {
        this.networks = networks;
        fields = Fields.ofBody(body, FIELDS);
        options = Fields.of("options.", options(body.path("options")), OPTIONS);
    }

    /// The order of a photo that has no name yet, if every field can be.
    Order order(boolean hasLogo) {
        // Both descriptions are used as it is, so only its kind is looked at.
        fields.flag("combine_descriptions");
        return new Order(
                Intake.NAMELESS,
                platforms(),
                description(),
                fields.flag("use_ai_analysis"),
                options(hasLogo));
    }

    String userUuid(String otherwise) {
        String user = fields.text("user_id", MOST_NAME);
        return user == null ? otherwise : user;
    }

    /// Where the photo is, when it does not come along.
    @Nullable String imageUrl() {
        return fields.text("image_url", MOST_URL);
    }

    /// Which picture of the library it is, when it is one.
    @Nullable UUID asset() {
        return fields.value("asset_id", UUID::fromString, "the id of an asset");
    }

    @Nullable String webhook() {
        String url = options.text("webhook", MOST_URL);
        return url == null ? options.text("webhook_url", MOST_URL) : url;
    }

    /// What was understood, but cannot be done as it was meant.
    List<String> warnings(boolean hasLogo) {
        List<String> warnings = new ArrayList<>();
        if (options.has("logo_path") && !hasLogo) {
            warnings.add(
                    "options.logo_path is a path on your side: send the file as the part logo. The"
                            + " pictures are made without it");
        }
        if (options.flag("enable_product_photography")) {
            warnings.add("Product photography is not available yet: the photo is used as it is");
        }
        return warnings;
    }

    private List<String> platforms() {
        JsonNode named = fields.node().path("platforms");
        boolean all = fields.flag("all_platforms");
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
        String text = fields.text("description", MOST_DESCRIPTION);
        return text == null ? fields.text("user_description", MOST_DESCRIPTION) : text;
    }

    /// In a form it arrives as text.
    private static JsonNode options(JsonNode sent) {
        JsonNode options = sent;
        if (options.isString()) {
            try {
                options = MAPPER.readTree(options.asString());
            } catch (JacksonException _) {
                throw new InvalidFieldException(
                        "options",
                        "it is no JSON, or has a field twice",
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
        Point focus = options.value("focus", Point::parse, "two shares such as 0.3,0.6");
        Colour background =
                options.value(
                        "background",
                        text -> text.equals("blur") ? null : Colour.parse(text),
                        "blur or a colour such as #f5f0e8");
        Pack pack =
                options.value(
                        "pack",
                        text -> Pack.valueOf(text.toUpperCase(Locale.ROOT)),
                        "classic or current");
        return new Order.Options(
                focus,
                options.value(
                        "output_format", OptimizeForm::format, "auto, jpg, png, webp or avif"),
                background,
                pack == null ? Pack.CLASSIC : pack,
                options.flag("all_placements"),
                options.flag("enable_product_photography"),
                hasLogo ? logo() : null);
    }

    private static @Nullable PictureFormat format(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "auto" -> null;
            case "jpg", "jpeg" -> PictureFormat.JPEG;
            case "png" -> PictureFormat.PNG;
            case "webp" -> PictureFormat.WEBP;
            case "avif" -> PictureFormat.AVIF;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private Order.LogoPlace logo() {
        Logo.Position position =
                options.value(
                        "logo_position", Logo.Position::parse, "auto, bottom-right or the like");
        return new Order.LogoPlace(
                position == null ? Logo.Position.AUTO : position,
                options.share("logo_scale", 0.2, 0.01, 1),
                options.share("logo_opacity", 1, 0.05, 1),
                options.share("logo_margin", 0.04, 0, 0.4));
    }
}
