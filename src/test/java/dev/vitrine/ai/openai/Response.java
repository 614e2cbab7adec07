package dev.vitrine.ai.openai;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer in the form of the Responses interface.
final class Response {
    private static final int TOKENS_OF_A_PICTURE = 1024;

    private Response() {}

    static ObjectNode of(JsonNode asked, String text, long number) {
        int written = text.length() / 4 + 1;
        int thoughts =
                asked.path("reasoning").path("effort").asString("none").equals("none") ? 0 : 64;
        boolean whole = written + thoughts <= asked.path("max_output_tokens").asInt(128_000);
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("id", "resp_" + number)
                .put("object", "response")
                .put("status", whole ? "completed" : "incomplete")
                .put("model", asked.path("model").asString(""))
                .putNull("error");
        if (whole) {
            json.putNull("incomplete_details");
        } else {
            json.putObject("incomplete_details").put("reason", "max_output_tokens");
        }
        ArrayNode output = json.putArray("output");
        output.addObject().put("type", "reasoning").put("id", "rs_" + number).putArray("summary");
        ObjectNode message = output.addObject().put("type", "message").put("role", "assistant");
        message.putArray("content")
                .addObject()
                .put("type", "output_text")
                .put("text", whole ? text : text.substring(0, text.length() / 2))
                .putArray("annotations");
        count(json.putObject("usage"), asked, written, thoughts);
        return json;
    }

    private static void count(ObjectNode usage, JsonNode asked, int written, int thoughts) {
        int read = asked.path("instructions").asString("").length() / 4;
        for (JsonNode part : asked.path("input").path(0).path("content")) {
            read +=
                    part.path("type").asString("").equals("input_image")
                            ? TOKENS_OF_A_PICTURE
                            : part.path("text").asString("").length() / 4 + 1;
        }
        usage.put("input_tokens", read)
                .put("output_tokens", written + thoughts)
                .put("total_tokens", read + written + thoughts);
        usage.putObject("input_tokens_details").put("cached_tokens", 0);
        usage.putObject("output_tokens_details").put("reasoning_tokens", thoughts);
    }
}
