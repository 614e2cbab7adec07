package dev.vitrine.ai.openai;

import static dev.vitrine.ai.openai.OpenAiErrors.invalid;
import static dev.vitrine.ai.openai.OpenAiErrors.missing;
import static dev.vitrine.ai.openai.OpenAiErrors.unknown;

import dev.vitrine.ai.Said;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What OpenAI takes when a picture is wanted.
final class PictureRules {
    private static final int LONGEST_PROMPT = 32_000;
    private static final int STEP = 16;
    private static final Pattern SIZE = Pattern.compile("(\\d{2,4})x(\\d{2,4})");
    private static final Set<String> FIELDS =
            Set.of(
                    "model",
                    "prompt",
                    "n",
                    "size",
                    "quality",
                    "background",
                    "output_format",
                    "output_compression",
                    "moderation",
                    "stream",
                    "partial_images",
                    "user");

    private PictureRules() {}

    static @Nullable Said refusal(JsonNode json) {
        for (String field : json.propertyNames()) {
            if (!FIELDS.contains(field)) {
                return unknown(field);
            }
        }
        if (!json.path("n").isMissingNode() && !json.path("n").isInt()) {
            return invalid("Invalid type for 'n': expected an integer.", "n", "invalid_type");
        }
        return refusal((ObjectNode) json, json.path("n").asInt(1));
    }

    /// What holds for forms as well.
    static @Nullable Said refusal(ObjectNode options, int count) {
        String model = options.path("model").asString("");
        if (model.isEmpty()) {
            return missing("model");
        }
        if (TestingOpenAi.RETIRED.contains(model)) {
            return OpenAiErrors.gone(model);
        }
        if (!TestingOpenAi.PICTURE_MODELS.contains(model)) {
            return invalid(
                    "Invalid value: '" + model + "'. Supported values are: 'gpt-image-2.6-flare'.",
                    "model",
                    "invalid_value");
        }
        String prompt = options.path("prompt").asString("");
        if (prompt.isEmpty()) {
            return missing("prompt");
        }
        if (prompt.length() > LONGEST_PROMPT) {
            return invalid(
                    "Invalid 'prompt': string too long.", "prompt", "string_above_max_length");
        }
        if (count < 1 || count > 10) {
            return invalid("Invalid 'n': must be 1 to 10.", "n", "integer_out_of_range");
        }
        return looks(model, options);
    }

    static ObjectNode options(JsonNode json) {
        return (ObjectNode) json;
    }

    private static @Nullable Said looks(String model, ObjectNode options) {
        boolean old = model.startsWith("gpt-image-1");
        boolean fine = model.startsWith("gpt-image-2.");
        String size = options.path("size").asString("auto");
        if (!size.equals("auto") && !(old ? isOldSize(size) : isNewSize(size))) {
            return invalid("Invalid size '" + size + "'.", "size", "invalid_value");
        }
        String quality = options.path("quality").asString("auto");
        if (!List.of("auto", "low", "medium", "high").contains(quality)
                && !(fine && List.of("xhigh", "max").contains(quality))) {
            return invalid("Invalid value: '" + quality + "'.", "quality", "invalid_value");
        }
        String format = options.path("output_format").asString("png");
        if (!List.of("png", "jpeg", "webp").contains(format)) {
            return invalid("Invalid value: '" + format + "'.", "output_format", "invalid_value");
        }
        String ground = options.path("background").asString("auto");
        if (!List.of("auto", "opaque", "transparent").contains(ground)) {
            return invalid("Invalid value: '" + ground + "'.", "background", "invalid_value");
        }
        if (ground.equals("transparent")
                && (format.equals("jpeg") || model.equals("gpt-image-2"))) {
            return invalid(
                    "Transparent background is not supported here.", "background", "invalid_value");
        }
        return null;
    }

    private static boolean isOldSize(String size) {
        return List.of("1024x1024", "1536x1024", "1024x1536").contains(size);
    }

    private static boolean isNewSize(String size) {
        Matcher edges = SIZE.matcher(size);
        if (!edges.matches()) {
            return false;
        }
        int width = Integer.parseInt(edges.group(1));
        int height = Integer.parseInt(edges.group(2));
        long pixels = (long) width * height;
        return width % STEP == 0
                && height % STEP == 0
                && Math.max(width, height) <= 3840
                && Math.max(width, height) <= 3 * Math.min(width, height)
                && pixels >= 655_360
                && pixels <= 8_294_400;
    }
}
