package dev.vitrine.caption.author;

import dev.vitrine.ai.port.Question;
import dev.vitrine.network.Network;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The forms of answers, as strict JSON Schemas: every object is closed and has all of its
/// properties.
final class Form {
    static final JsonMapper MAPPER = new JsonMapper();

    private Form() {}

    /// What [Depiction] is read from.
    static Question.Schema depiction() {
        ObjectNode form = object();
        property(form, "description", text());
        property(form, "alt_text", text());
        property(form, "niches", listOf(text()));
        property(form, "is_product", MAPPER.createObjectNode().put("type", "boolean"));
        property(form, "product_name", textOrNull());
        property(form, "mood", listOf(text()));
        property(form, "colours", listOf(text()));
        property(form, "written", textOrNull());
        return new Question.Schema("depiction", form.toString());
    }

    /// One post for each of the networks.
    static Question.Schema posts(List<Network> networks) {
        ObjectNode posts = object();
        for (Network network : networks) {
            ObjectNode post = object();
            property(post, "caption", text());
            property(post, "hashtags", listOf(text()));
            property(post, "title", textOrNull());
            property(post, "first_comment", textOrNull());
            property(posts, network.id().value(), post);
        }
        ObjectNode form = object();
        property(form, "posts", posts);
        property(form, "alt_text", text());
        return new Question.Schema("posts", form.toString());
    }

    private static ObjectNode object() {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("type", "object");
        object.putObject("properties");
        object.putArray("required");
        object.put("additionalProperties", false);
        return object;
    }

    private static void property(ObjectNode object, String name, ObjectNode form) {
        ((ObjectNode) object.get("properties")).set(name, form);
        ((ArrayNode) object.get("required")).add(name);
    }

    private static ObjectNode listOf(ObjectNode items) {
        ObjectNode list = MAPPER.createObjectNode();
        list.put("type", "array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode text() {
        return MAPPER.createObjectNode().put("type", "string");
    }

    private static ObjectNode textOrNull() {
        ObjectNode text = MAPPER.createObjectNode();
        text.putArray("type").add("string").add("null");
        return text;
    }
}
