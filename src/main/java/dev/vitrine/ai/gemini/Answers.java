package dev.vitrine.ai.gemini;

import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Outcome;
import tools.jackson.databind.node.ObjectNode;

/// Questions about words and pictures, answered in JSON.
final class Answers implements LanguageModel {
    private final Calls calls;

    Answers(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<Reply> ask(String model, Question question) {
        return calls.generate(model, wanted(model, question), Answers::replied);
    }

    private static ObjectNode wanted(String model, Question question) {
        var body =
                new Body()
                        .about(question.instructions(), question.material())
                        .brief(model, question.mostTokens());
        question.pictures().forEach(body::picture);
        body.settings()
                .put("responseMimeType", "application/json")
                .set("responseJsonSchema", Json.read(question.schema().json()));
        return body.json();
    }

    private static Outcome<Reply> replied(Answer answer) {
        if (!answer.finish().equals("STOP")) {
            return answer.spoiled("Gemini's answer is not whole");
        }
        String text = answer.text();
        return Json.read(text).isObject()
                ? new Outcome.Confirmed<>(new Reply(text), answer.usage())
                : answer.spoiled("Gemini's answer is no JSON object");
    }
}
