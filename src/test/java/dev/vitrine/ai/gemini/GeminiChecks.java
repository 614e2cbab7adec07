package dev.vitrine.ai.gemini;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What Google finds wrong with a request, in its words.
final class GeminiChecks {
    private static final long MOST_BYTES = 20_000_000;

    /// Fields by where they stand, from the types of python-genai.
    private static final Map<String, Set<String>> FIELDS =
            Map.of(
                    "",
                    Set.of(
                            "contents",
                            "systemInstruction",
                            "generationConfig",
                            "safetySettings",
                            "tools"),
                    "generationConfig",
                    Set.of(
                            "responseModalities",
                            "imageConfig",
                            "responseMimeType",
                            "responseSchema",
                            "responseJsonSchema",
                            "maxOutputTokens",
                            "thinkingConfig",
                            "seed"),
                    "imageConfig",
                    Set.of("aspectRatio", "imageSize", "personGeneration"),
                    "thinkingConfig",
                    Set.of("thinkingLevel", "thinkingBudget", "includeThoughts"),
                    "part",
                    Set.of("text", "inlineData"),
                    "inlineData",
                    Set.of("mimeType", "data"));

    private static final Set<String> ALL =
            Set.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");
    private static final Set<String> WIDE = Set.of("1:4", "4:1", "1:8", "8:1");

    private GeminiChecks() {}

    static @Nullable String wrong(String model, boolean draws, JsonNode wanted) {
        JsonNode settings = wanted.path("generationConfig");
        for (String unknown :
                List.of(
                        unknown("", wanted),
                        unknown("generationConfig", settings),
                        unknown("imageConfig", settings.path("imageConfig")),
                        unknown("thinkingConfig", settings.path("thinkingConfig")))) {
            if (!unknown.isEmpty()) {
                return unknown;
            }
        }
        if (wanted.toString().length() > MOST_BYTES) {
            return "Request payload size exceeds the limit: 20971520 bytes.";
        }
        String parts = parts(wanted);
        if (parts != null) {
            return parts;
        }
        return draws ? canvas(model, settings) : words(model, settings);
    }

    private static @Nullable String parts(JsonNode wanted) {
        JsonNode parts = wanted.at("/contents/0/parts");
        if (parts.isEmpty()) {
            return "* GenerateContentRequest.contents: contents is not specified";
        }
        for (JsonNode part : parts) {
            String unknown = unknown("part", part) + unknown("inlineData", part.path("inlineData"));
            if (!unknown.isEmpty()) {
                return unknown;
            }
            if (part.has("inlineData") && !isPicture(part.get("inlineData"))) {
                return "Unable to process input image. Please retry or report in"
                        + " https://developers.generativeai.google/guide/troubleshooting";
            }
            if (!part.has("inlineData") && part.path("text").asString("").isEmpty()) {
                return "Unable to submit request because it must have a text parameter.";
            }
        }
        return null;
    }

    private static boolean isPicture(JsonNode inline) {
        try {
            byte[] bytes = Base64.getDecoder().decode(inline.path("data").asString(""));
            String type = inline.path("mimeType").asString("");
            return type.equals("image/webp")
                    || (type.startsWith("image/")
                            && ImageIO.read(new ByteArrayInputStream(bytes)) != null);
        } catch (IllegalArgumentException | IOException wrong) {
            return false;
        }
    }

    private static @Nullable String canvas(String model, JsonNode settings) {
        String ratio = settings.at("/imageConfig/aspectRatio").asString("1:1");
        String size = settings.at("/imageConfig/imageSize").asString("1K");
        boolean pro = model.equals("gemini-3-pro-image");
        boolean lite = model.equals("gemini-3.1-flash-lite-image");
        if (!ALL.contains(ratio) && (pro || !WIDE.contains(ratio))) {
            return "Invalid value at 'generation_config.image_config.aspect_ratio': " + ratio;
        }
        if (!(lite ? Set.of("1K") : Set.of("1K", "2K", "4K")).contains(size)) {
            return "Invalid value at 'generation_config.image_config.image_size': " + size;
        }
        if (!settings.at("/responseModalities/0").asString("").equals("IMAGE")) {
            return "This model only supports the IMAGE and TEXT response modalities.";
        }
        return settings.has("responseJsonSchema")
                ? "JSON mode is not enabled for models/" + model
                : null;
    }

    private static @Nullable String words(String model, JsonNode settings) {
        if (settings.has("imageConfig") || settings.has("responseModalities")) {
            return "Image config is not supported for models/" + model;
        }
        if (settings.has("responseJsonSchema")
                && !settings.path("responseMimeType").asString("").equals("application/json")) {
            return "response_json_schema is only supported with response mime type"
                    + " application/json";
        }
        if (settings.has("responseJsonSchema") && !settings.get("responseJsonSchema").isObject()) {
            return "Invalid value at 'generation_config.response_json_schema'";
        }
        JsonNode thinking = settings.path("thinkingConfig");
        if (thinking.has("thinkingLevel") && thinking.has("thinkingBudget")) {
            return "You can only set one of thinking budget and thinking level.";
        }
        String level = thinking.path("thinkingLevel").asString("low");
        if (model.startsWith("gemini-2.") && thinking.has("thinkingLevel")) {
            return "Thinking level is not supported for this model.";
        }
        boolean lite = model.contains("lite");
        return Set.of("low", "medium", "high").contains(level) || (lite && level.equals("minimal"))
                ? null
                : "Thinking level " + level + " is not supported for this model.";
    }

    private static String unknown(String place, JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!FIELDS.getOrDefault(place, Set.of()).contains(field.getKey())) {
                return "Invalid JSON payload received. Unknown name \""
                        + field.getKey()
                        + "\" at '"
                        + place
                        + "': Cannot find field.";
            }
        }
        return "";
    }
}
