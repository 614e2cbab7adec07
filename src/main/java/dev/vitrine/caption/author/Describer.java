package dev.vitrine.caption.author;

import dev.vitrine.ai.Answer;
import dev.vitrine.ai.Forecast;
import dev.vitrine.ai.Models;
import dev.vitrine.ai.Wish;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.port.Task;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Has a model look at a picture. Safe for use from any thread; the calling thread waits.
public final class Describer {
    /// Twice what an answer of the longest parts takes.
    private static final int MOST_TOKENS = 1200;

    private static final Size ANY = new Size(1024, 1024);

    private final Models models;

    public Describer(Models models) {
        this.models = models;
    }

    /// What the model is asked, for an estimate too.
    ///
    /// @param said what the person says about it; absent when nothing was said
    static Question question(Reference picture, @Nullable String said) {
        ObjectNode material = Form.MAPPER.createObjectNode();
        material.put("said_by_the_person", said);
        return new Question(
                Instructions.DESCRIBE,
                material.toString(),
                List.of(picture),
                Form.depiction(),
                MOST_TOKENS);
    }

    /// What it is going to cost; absent when no model can be asked.
    public @Nullable Forecast forecast(Wish wish) {
        var any = new Reference(PictureFormat.JPEG, ANY, new byte[1]);
        return models.forecast(question(any, null), Task.VISION, wish);
    }

    /// What is in a picture.
    public Answer<Depiction> describe(Reference picture, @Nullable String said, Wish wish) {
        return switch (models.ask(question(picture, said), Task.VISION, wish)) {
            case Answer.None<Reply>(var problem, var doubtful) ->
                    new Answer.None<>(problem, doubtful);
            case Answer.Given<Reply>(var reply, var model, var cost, var cached, var remarks) ->
                    new Answer.Given<>(read(reply), model, cost, cached, remarks);
        };
    }

    private static Depiction read(Reply reply) {
        JsonNode answer = Form.MAPPER.readTree(reply.json());
        return new Depiction(
                answer.path("description").asString(""),
                answer.path("alt_text").asString(""),
                texts(answer.path("niches")),
                answer.path("is_product").asBoolean(false),
                textOrNull(answer.path("product_name")),
                texts(answer.path("mood")),
                texts(answer.path("colours")),
                textOrNull(answer.path("written")));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }

    static @Nullable String textOrNull(JsonNode text) {
        return text.isString() ? text.asString() : null;
    }
}
