package dev.vitrine.ai.gemini;

import dev.vitrine.ai.port.ModelList;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The list of models, page by page. Google says in it what a model can do, but not until when.
final class Listing implements ModelList {
    /// Google lists some sixty; whoever goes on for ever is not listened to.
    private static final int MOST_PAGES = 10;

    private final Calls calls;

    Listing(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<List<Listed>> list() {
        List<Listed> models = new ArrayList<>();
        String token = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (calls.models(token)) {
                case Outcome.Confirmed<JsonNode>(JsonNode json, Usage _) -> {
                    if (!json.path("models").isArray()) {
                        return new Outcome.Unknown<>(
                                "Gemini has answered without a list of models");
                    }
                    for (JsonNode model : json.path("models")) {
                        models.add(new Listed(name(model), null));
                    }
                    token = json.path("nextPageToken").asString("");
                    if (token.isEmpty()) {
                        return new Outcome.Confirmed<>(List.copyOf(models), Usage.NONE);
                    }
                }
                case Outcome.Spoiled<JsonNode>(Usage usage, String why) -> {
                    return new Outcome.Spoiled<>(usage, why);
                }
                case Outcome.Refused<JsonNode>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Outcome.Unknown<JsonNode>(String evidence) -> {
                    return new Outcome.Unknown<>(evidence);
                }
            }
        }
        return new Outcome.Confirmed<>(List.copyOf(models), Usage.NONE);
    }

    private static String name(JsonNode model) {
        return model.path("name").asString("").replaceFirst("^models/", "");
    }
}
