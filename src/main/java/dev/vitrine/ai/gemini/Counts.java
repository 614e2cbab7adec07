package dev.vitrine.ai.gemini;

import dev.vitrine.spend.Usage;
import tools.jackson.databind.JsonNode;

/// Reads `usageMetadata`.
final class Counts {
    private Counts() {}

    /// Tokens by what they are charged for: thoughts are charged like text that comes out, the
    /// results of a search like text that goes in.
    static Usage usage(JsonNode metadata) {
        long image = tokens(metadata, "promptTokensDetails", "IMAGE");
        long cached = count(metadata, "cachedContentTokenCount");
        long read =
                count(metadata, "promptTokenCount") + count(metadata, "toolUsePromptTokenCount");
        long drawn = tokens(metadata, "candidatesTokensDetails", "IMAGE");
        long written =
                count(metadata, "candidatesTokenCount") + count(metadata, "thoughtsTokenCount");
        return Usage.NONE
                .withInput(read - image - cached, cached, image)
                .withOutput(written - drawn, drawn);
    }

    private static long count(JsonNode metadata, String name) {
        return metadata.path(name).asLong(0);
    }

    private static long tokens(JsonNode metadata, String details, String modality) {
        long tokens = 0;
        for (JsonNode detail : metadata.path(details)) {
            if (detail.path("modality").asString("").equals(modality)) {
                tokens += detail.path("tokenCount").asLong(0);
            }
        }
        return tokens;
    }
}
