package dev.vitrine.ai.openai;

import dev.vitrine.ai.dialect.Fence;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Questions about words and pictures, answered in JSON.
final class Answers implements LanguageModel {
    /// OpenAI takes no smaller bound.
    private static final int LEAST_TOKENS = 16;

    private final Calls calls;
    private final Map<String, Effort> efforts = new ConcurrentHashMap<>();

    Answers(Calls calls) {
        this.calls = calls;
    }

    /// With as little thought as the model can do with. Which levels it knows is found out: it
    /// refuses the others, for free.
    @Override
    public Outcome<Reply> ask(String model, Question question) {
        Effort effort = efforts.getOrDefault(model, Effort.NONE);
        Outcome<Reply> outcome = asked(model, question, effort);
        while (isAbout(outcome, "reasoning") && effort.next() != effort) {
            effort = effort.next();
            outcome = asked(model, question, effort);
        }
        if (!isAbout(outcome, "reasoning")) {
            efforts.put(model, effort);
        }
        return outcome;
    }

    private Outcome<Reply> asked(String model, Question question, Effort effort) {
        return calls.respond(
                wanted(model, question, effort), json -> new ResponseAnswer(json).outcome());
    }

    private static ObjectNode wanted(String model, Question question, Effort effort) {
        var fence = new Fence(question.material());
        ObjectNode json = Json.object();
        json.put("model", model);
        json.put("instructions", fence.instructions(question.instructions()));
        ObjectNode message = json.putArray("input").addObject().put("role", "user");
        ArrayNode content = message.putArray("content");
        content.addObject().put("type", "input_text").put("text", fence.fenced());
        for (Reference picture : question.pictures()) {
            content.addObject()
                    .put("type", "input_image")
                    .put("image_url", address(picture))
                    .put("detail", "high");
        }
        ObjectNode format = json.putObject("text").putObject("format");
        format.put("type", "json_schema")
                .put("name", question.schema().name())
                .put("strict", true)
                .set("schema", Json.read(question.schema().json()));
        effort.addTo(json);
        int most = Math.max(LEAST_TOKENS, question.mostTokens()) + effort.tokens();
        return json.put("max_output_tokens", most).put("store", false);
    }

    private static String address(Reference picture) {
        return "data:"
                + picture.format().mediaType()
                + ";base64,"
                + Base64.getEncoder().encodeToString(picture.bytes());
    }

    private static boolean isAbout(Outcome<?> outcome, String parameter) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal)
                && refusal.kind() == Refusal.Kind.INVALID
                && refusal.message().contains(parameter);
    }
}
