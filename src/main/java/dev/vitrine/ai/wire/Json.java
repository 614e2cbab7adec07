package dev.vitrine.ai.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// What is said in JSON.
public final class Json {
    /// A picture is one text, and much longer than what is usual.
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(LONGEST_TEXT)
                                            .build())
                            .build());

    private Json() {}

    /// What the bytes say; a missing node when they are no JSON.
    public static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// What the text says; a missing node when it is no JSON.
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// An object to be filled.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
