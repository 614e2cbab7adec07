package dev.vitrine.ai.call;

import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.port.Findings;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.SearchModel;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.spend.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A look at the web.
public record SearchCall(String question, String material) implements Call<Findings> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public Task task() {
        return Task.SEARCH;
    }

    @Override
    public @Nullable String unfit(ModelCard card) {
        return null;
    }

    @Override
    public ModelCard.Estimate estimate(ModelCard card) {
        return card.estimateSearch(question + material, SearchModel.MOST_TOKENS);
    }

    @Override
    public String hash(ModelCard card) {
        return new Fingerprint(card.id(), task().label()).with(question).with(material).done();
    }

    @Override
    public Outcome<Findings> ask(Vendor vendor, ModelCard card, Handle handle) {
        SearchModel model = Objects.requireNonNull(vendor.search());
        return model.search(card.id().model(), question, material);
    }

    @Override
    public byte[] kept(Findings value) {
        return MAPPER.writeValueAsBytes(value);
    }

    @Override
    public Findings read(byte[] kept) {
        return MAPPER.readValue(kept, Findings.class);
    }
}
