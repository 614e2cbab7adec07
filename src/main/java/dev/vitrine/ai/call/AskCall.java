package dev.vitrine.ai.call;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitrine.ai.catalogue.ModelCard;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.LanguageModel;
import dev.vitrine.ai.port.Question;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.port.Task;
import dev.vitrine.ai.vendor.Vendor;
import dev.vitrine.spend.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A question whose answer is one JSON object of a given form.
public record AskCall(Question question, Task task) implements Call<Reply> {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// It may be asked from several threads; what it has read it knows.
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Override
    public @Nullable String unfit(ModelCard card) {
        return null;
    }

    @Override
    public ModelCard.Estimate estimate(ModelCard card) {
        return card.estimate(question);
    }

    @Override
    public String hash(ModelCard card) {
        var fingerprint =
                new Fingerprint(card.id(), task.label())
                        .with(question.instructions())
                        .with(question.material())
                        .with(question.schema().json())
                        .with(String.valueOf(question.mostTokens()));
        question.pictures().forEach(fingerprint::with);
        return fingerprint.done();
    }

    @Override
    public Outcome<Reply> ask(Vendor vendor, ModelCard card, Handle handle) {
        LanguageModel model = Objects.requireNonNull(vendor.language());
        Outcome<Reply> outcome = model.ask(card.id().model(), question);
        if (outcome instanceof Outcome.Confirmed<Reply>(var reply, var usage)) {
            String wrong = wrong(reply.json());
            return wrong == null ? outcome : new Outcome.Spoiled<>(usage, wrong);
        }
        return outcome;
    }

    @Override
    public byte[] kept(Reply value) {
        return value.json().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Reply read(byte[] kept) {
        return new Reply(new String(kept, StandardCharsets.UTF_8));
    }

    private @Nullable String wrong(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            Schema schema = SCHEMAS.getSchema(MAPPER.readTree(question.schema().json()));
            List<Error> errors = schema.validate(tree);
            return errors.isEmpty()
                    ? null
                    : "the answer is not as it was asked for: " + errors.getFirst();
        } catch (JacksonException _) {
            return "the answer is no JSON";
        }
    }
}
