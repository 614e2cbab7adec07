package dev.vitrine.ai;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers for stand-ins that speak: whatever a schema asks for, with nothing behind it.
public final class TestingReplies {
    private static final JsonMapper JSON = new JsonMapper();

    private TestingReplies() {}

    /// The text of a JSON value that keeps to a schema.
    public static String fitting(JsonNode schema) {
        return JSON.writeValueAsString(value("answer", schema, schema));
    }

    private static JsonNode value(String name, JsonNode schema, JsonNode root) {
        if (schema.has("$ref")) {
            String pointer = schema.get("$ref").asString().substring(1);
            return value(name, root.at(pointer), root);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("anyOf")) {
            return value(name, schema.get("anyOf").get(0), root);
        }
        JsonNode type = schema.path("type");
        return switch ((type.isArray() ? type.get(0) : type).asString("object")) {
            case "string" -> JSON.getNodeFactory().stringNode(text(name, schema));
            case "integer" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "number" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asDouble(0.5));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> array(name, schema, root);
            case "null" -> JSON.getNodeFactory().nullNode();
            default -> object(schema, root);
        };
    }

    private static ObjectNode object(JsonNode schema, JsonNode root) {
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            object.set(property.getKey(), value(property.getKey(), property.getValue(), root));
        }
        return object;
    }

    private static ArrayNode array(String name, JsonNode schema, JsonNode root) {
        ArrayNode array = JSON.createArrayNode();
        for (int index = 0; index < Math.max(1, schema.path("minItems").asInt(1)); index++) {
            array.add(value(name + index, schema.path("items"), root));
        }
        return array;
    }

    private static String text(String name, JsonNode schema) {
        int least = schema.path("minLength").asInt(1);
        int most = schema.path("maxLength").asInt(200);
        String text = ("The " + name).repeat(1 + least / 4);
        return text.substring(0, Math.clamp(text.length(), least, most));
    }
}
