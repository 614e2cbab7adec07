package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.port.ModelList;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The models that lie on a server.
final class Checkpoints implements ModelList {
    private final Calls calls;

    Checkpoints(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<List<Listed>> list() {
        return calls.get("/sdapi/v1/sd-models", Checkpoints::listed);
    }

    private static Outcome<List<Listed>> listed(JsonNode json) {
        List<Listed> models = new ArrayList<>();
        models.add(new Listed(StableDiffusion.LOADED, null));
        for (JsonNode model : json) {
            String name = model.path("model_name").asString("");
            if (!name.isEmpty()) {
                models.add(new Listed(name, null));
            }
        }
        return new Outcome.Confirmed<>(List.copyOf(models), Usage.NONE);
    }
}
