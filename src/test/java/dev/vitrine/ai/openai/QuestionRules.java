package dev.vitrine.ai.openai;

import static dev.vitrine.ai.openai.OpenAiErrors.invalid;
import static dev.vitrine.ai.openai.OpenAiErrors.missing;
import static dev.vitrine.ai.openai.OpenAiErrors.unknown;

import dev.vitrine.ai.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What OpenAI takes as a question.
final class QuestionRules {
    private static final int LEAST_TOKENS = 16;
    private static final Set<String> FIELDS =
            Set.of(
                    "model",
                    "instructions",
                    "input",
                    "text",
                    "reasoning",
                    "max_output_tokens",
                    "store",
                    "temperature",
                    "top_p",
                    "metadata",
                    "stream",
                    "tools",
                    "tool_choice",
                    "truncation",
                    "user");

    private static final Set<String> KEYWORDS =
            Set.of(
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "anyOf",
                    "enum",
                    "const",
                    "description",
                    "title",
                    "$defs",
                    "$ref",
                    "pattern",
                    "format",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minItems",
                    "maxItems");

    private QuestionRules() {}

    static @Nullable Said refusal(JsonNode json) throws IOException {
        for (String field : json.propertyNames()) {
            if (!FIELDS.contains(field)) {
                return unknown(field);
            }
        }
        String model = json.path("model").asString("");
        if (model.isEmpty()) {
            return missing("model");
        }
        if (!TestingOpenAi.LANGUAGE_MODELS.contains(model)) {
            return OpenAiErrors.gone(model);
        }
        if (json.path("max_output_tokens").asInt(LEAST_TOKENS) < LEAST_TOKENS) {
            return invalid(
                    "Invalid 'max_output_tokens': integer below minimum value.",
                    "max_output_tokens",
                    "integer_below_min_value");
        }
        if (!json.path("store").isBoolean()) {
            return invalid("Vitrine says that nothing is to be stored.", "store", "invalid_type");
        }
        Said refusal = thinking(model, json.path("reasoning"));
        if (refusal == null) {
            refusal = input(json.path("input"));
        }
        return refusal == null ? format(json.path("text").path("format")) : refusal;
    }

    private static @Nullable Said thinking(String model, JsonNode reasoning) {
        if (reasoning.isMissingNode()) {
            return null;
        }
        if (model.startsWith("gpt-4")) {
            return invalid(
                    "Unsupported parameter: 'reasoning.effort' is not supported with this model.",
                    "reasoning.effort",
                    "unsupported_parameter");
        }
        String effort = reasoning.path("effort").asString("medium");
        boolean always = model.equals("gpt-6.1-sol") || model.equals("gpt-6-astra");
        return effort.equals("none") && always
                ? invalid(
                        "Unsupported value: 'none' is not supported with the '"
                                + model
                                + "' model. Supported values are: 'low', 'medium' and 'high'.",
                        "reasoning.effort",
                        "unsupported_value")
                : null;
    }

    private static @Nullable Said input(JsonNode input) throws IOException {
        if (!input.isArray() || input.isEmpty()) {
            return missing("input");
        }
        for (JsonNode part : input.path(0).path("content")) {
            String type = part.path("type").asString("");
            if (type.equals("input_image")) {
                Said refusal = picture(part);
                if (refusal != null) {
                    return refusal;
                }
            } else if (!type.equals("input_text") || !part.path("text").isString()) {
                return invalid(
                        "Invalid value: '" + type + "'.", "input[0].content", "invalid_value");
            }
        }
        return null;
    }

    private static @Nullable Said picture(JsonNode part) throws IOException {
        String[] parts = part.path("image_url").asString("").split(";base64,", 2);
        if (parts.length != 2 || !List.of("data:image/png", "data:image/jpeg").contains(parts[0])) {
            return invalid("Invalid 'image_url'.", "image_url", "invalid_image_url");
        }
        if (!List.of("low", "high", "original", "auto")
                .contains(part.path("detail").asString(""))) {
            return invalid("Invalid 'detail'.", "detail", "invalid_value");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        return ImageIO.read(new ByteArrayInputStream(bytes)) == null
                ? invalid("The image data you provided is no image.", "url", "invalid_image_format")
                : null;
    }

    private static @Nullable Said format(JsonNode format) {
        if (!format.path("type").asString("").equals("json_schema")) {
            return missing("text.format");
        }
        if (!format.path("name").asString("").matches("[a-zA-Z0-9_-]{1,64}")) {
            return invalid("Invalid name.", "text.format.name", "invalid_value");
        }
        String fault =
                format.path("strict").asBoolean(false) ? schemaFault(format.path("schema")) : null;
        return fault == null
                ? null
                : invalid(
                        "Invalid schema for response_format: In context=(), " + fault,
                        "text.format.schema",
                        "invalid_json_schema");
    }

    /// What strict output does not take, wherever it stands in a schema: by OpenAI's guide on
    /// structured outputs, and by what it has refused.
    static @Nullable String schemaFault(JsonNode schema) {
        for (String keyword : schema.propertyNames()) {
            if (!KEYWORDS.contains(keyword)) {
                return "'" + keyword + "' is not permitted.";
            }
        }
        JsonNode properties = schema.path("properties");
        if (schema.path("type").asString("").equals("object")) {
            if (schema.path("additionalProperties").asBoolean(true)) {
                return "'additionalProperties' is required to be supplied and to be false.";
            }
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asString("")));
            if (!required.equals(new HashSet<>(properties.propertyNames()))) {
                return "'required' is required to be an array including every key in properties.";
            }
        }
        return Stream.of(
                        properties.valueStream(),
                        schema.path("$defs").valueStream(),
                        schema.path("anyOf").valueStream(),
                        Stream.of(schema.path("items")).filter(JsonNode::isObject))
                .flatMap(inner -> inner)
                .map(QuestionRules::schemaFault)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
