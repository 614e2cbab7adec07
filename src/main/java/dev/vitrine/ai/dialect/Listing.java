package dev.vitrine.ai.dialect;

import dev.vitrine.ai.port.ModelList.Listed;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what `GET /models` answers. OpenAI says with each model until when it is there, if that is
/// known.
public final class Listing {
    private Listing() {}

    /// What there is.
    public static Outcome<List<Listed>> read(JsonNode json) {
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
