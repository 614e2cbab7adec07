package dev.vitrine.ai.compatible;

import dev.vitrine.ai.dialect.Counts;
import dev.vitrine.ai.dialect.Fence;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Questions about words and pictures, answered in JSON, as chat.
final class Answers implements LanguageModel {
    private final Calls calls;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    Answers(Calls calls) {
        this.calls = calls;
    }

    /// In the strictest form that the server knows, which is found out: it refuses the others.
    @Override
    public Outcome<Reply> ask(String model, Question question) {
        Form form = forms.getOrDefault(model, Form.SCHEMA);
        Outcome<Reply> outcome = asked(model, question, form);
        while (objects(outcome) && form.next() != form) {
            form = form.next();
            outcome = asked(model, question, form);
        }
        if (!objects(outcome)) {
            forms.put(model, form);
        }
        return outcome;
    }

    private static boolean objects(Outcome<?> outcome) {
        return Objection.to(
                outcome, "response_format", "json_schema", "json_object", "schema", "grammar");
    }

    private Outcome<Reply> asked(String model, Question question, Form form) {
        return calls.chat(wanted(model, question, form), Answers::read);
    }

    private static ObjectNode wanted(String model, Question question, Form form) {
        var fence = new Fence(question.material());
        String instructions = question.instructions() + form.inWords(question.schema());
        ObjectNode json = Json.object();
        json.put("model", model);
        ArrayNode messages = json.putArray("messages");
        messages.addObject().put("role", "system").put("content", fence.instructions(instructions));
        ObjectNode user = messages.addObject().put("role", "user");
        if (question.pictures().isEmpty()) {
            user.put("content", fence.fenced());
        } else {
            ArrayNode content = user.putArray("content");
            content.addObject().put("type", "text").put("text", fence.fenced());
            question.pictures().forEach(picture -> add(content, picture));
        }
        form.addTo(json, question.schema());
        return json.put("max_tokens", question.mostTokens()).put("stream", false);
    }

    private static void add(ArrayNode content, Reference picture) {
        String address =
                "data:"
                        + picture.format().mediaType()
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(picture.bytes());
        content.addObject().put("type", "image_url").putObject("image_url").put("url", address);
    }

    private static Outcome<Reply> read(JsonNode json) {
        Usage usage = Counts.chat(json.path("usage"));
        JsonNode choice = json.path("choices").path(0);
        JsonNode message = choice.path("message");
        String refusal = message.path("refusal").asString("");
        String end = choice.path("finish_reason").asString("");
        if (!refusal.isEmpty() || end.equals("content_filter")) {
            String why = refusal.isEmpty() ? "the answer was withheld by a filter" : refusal;
            return usage.equals(Usage.NONE)
                    ? new Outcome.Refused<>(Refusal.of(Refusal.Kind.MODERATED, why))
                    : new Outcome.Spoiled<>(usage, why);
        }
        String object = Form.object(text(message.path("content")));
        if (!object.isEmpty()) {
            return new Outcome.Confirmed<>(new Reply(object), usage);
        }
        return new Outcome.Spoiled<>(
                usage,
                choice.isMissingNode()
                        ? "there is no answer in what the server has sent"
                        : end.equals("length")
                                ? "the answer is not whole"
                                : "the answer is no JSON object");
    }

    /// A text, or parts of one.
    private static String text(JsonNode content) {
        var text = new StringBuilder(content.asString(""));
        for (JsonNode part : content) {
            text.append(part.path("text").asString(""));
        }
        return text.toString();
    }
}
