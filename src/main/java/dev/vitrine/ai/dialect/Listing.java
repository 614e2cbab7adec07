package dev.vitrine.ai.dialect;

import dev.vitrine.ai.port.ModelList;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `GET /models`. OpenAI says with each until when it is there, if that is known.
public final class Listing implements ModelList {
    private final Function<Function<JsonNode, Outcome<List<Listed>>>, Outcome<List<Listed>>> fetch;

    /// Reads what is fetched.
    ///
    /// @param fetch asks once, and lets the answer be read
    public Listing(
            Function<Function<JsonNode, Outcome<List<Listed>>>, Outcome<List<Listed>>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public Outcome<List<Listed>> list() {
        return fetch.apply(Listing::read);
    }

    private static Outcome<List<Listed>> read(JsonNode json) {
        if (!json.path("data").isArray()) {
            return new Outcome.Unknown<>("there is no list of models in the answer");
        }
        List<Listed> models = new ArrayList<>();
        for (JsonNode model : json.get("data")) {
            String id = model.path("id").asString("");
            if (!id.isBlank()) {
                models.add(new Listed(id, day(model.path("shutdown_date").asString(""))));
            }
        }
        return new Outcome.Confirmed<>(List.copyOf(models), Usage.NONE);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
