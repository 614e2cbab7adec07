package dev.vitrine.ai.gemini;

import dev.vitrine.ai.dialect.Fence;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.wire.Json;
import java.util.Base64;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is sent to `generateContent`, put together piece by piece.
final class Body {
    /// What thoughts may take besides the answer; ours, and what is reserved for them.
    static final int THOUGHTS = 1024;

    private final ObjectNode json = Json.object();
    private final ObjectNode settings = json.putObject("generationConfig");
    private final ArrayNode parts;

    Body() {
        ObjectNode content = json.putArray("contents").addObject();
        content.put("role", "user");
        parts = content.putArray("parts");
    }

    /// What is ours and trusted, and the material, which is neither.
    Body about(String instructions, String material) {
        var fence = new Fence(material);
        json.putObject("systemInstruction")
                .putArray("parts")
                .addObject()
                .put("text", fence.instructions(instructions));
        return text(fence.fenced());
    }

    /// Words.
    Body text(String text) {
        parts.addObject().put("text", text);
        return this;
    }

    /// A picture.
    Body picture(Reference picture) {
        parts.addObject()
                .putObject("inlineData")
                .put("mimeType", picture.format().mediaType())
                .put("data", Base64.getEncoder().encodeToString(picture.bytes()));
        return this;
    }

    /// As little thought as its models can do with, and room for it: Gemini counts thoughts and
    /// words together under `maxOutputTokens`. From Gemini 3 on there are levels, of which `low` is
    /// the lowest that all models take; before, there was a budget, of which 512 tokens is the
    /// least that all take (Gemini API, page on thinking).
    Body brief(String model, int mostTokens) {
        settings.put("maxOutputTokens", mostTokens + THOUGHTS);
        ObjectNode thinking = settings.putObject("thinkingConfig");
        if (model.startsWith("gemini-2.")) {
            thinking.put("thinkingBudget", 512);
        } else {
            thinking.put("thinkingLevel", "low");
        }
        return this;
    }

    /// How the answer is to be.
    ObjectNode settings() {
        return settings;
    }

    /// Lets it search.
    Body searching() {
        json.putArray("tools").addObject().putObject("google_search");
        return this;
    }

    /// All of it.
    ObjectNode json() {
        return json;
    }
}
