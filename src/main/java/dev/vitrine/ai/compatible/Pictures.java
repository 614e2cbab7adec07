package dev.vitrine.ai.compatible;

import dev.vitrine.ai.dialect.Counts;
import dev.vitrine.ai.dialect.Drawn;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.ai.wire.WireAnswer;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pictures out of words. Nothing is asked for that only some servers know: no quality, no seed, no
/// transparency; orders that name them are made without.
final class Pictures implements PictureModel {
    private final Calls calls;

    Pictures(Calls calls) {
        this.calls = calls;
    }

    /// In Base64 at first; a server that does not know that it can be asked for is asked without.
    @Override
    public Outcome<MadePicture> make(String model, PictureOrder order, Handle handle) {
        if (!order.references().isEmpty()) {
            return new Outcome.Refused<>(
                    Refusal.of(
                            Refusal.Kind.INVALID, "this server makes pictures out of words alone"));
        }
        ObjectNode wanted =
                Json.object()
                        .put("model", model)
                        .put("prompt", order.prompt())
                        .put("n", 1)
                        .put("size", order.size().width() + "x" + order.size().height());
        Outcome<MadePicture> outcome =
                calls.draw(wanted.deepCopy().put("response_format", "b64_json"), this::made);
        return Objection.to(outcome, "response_format") ? calls.draw(wanted, this::made) : outcome;
    }

    private Outcome<MadePicture> made(JsonNode json) {
        JsonNode picture = json.path("data").path(0);
        Usage usage = Counts.pictures(json.path("usage"));
        String data = picture.path("b64_json").asString("");
        String link = picture.path("url").asString("");
        if (!data.isEmpty() || link.startsWith("data:")) {
            return Drawn.picture(data.isEmpty() ? link : data, usage);
        }
        return link.isEmpty() ? Drawn.none(json, usage) : fetched(link, usage);
    }

    private Outcome<MadePicture> fetched(String link, Usage usage) {
        URI address = calls.base().own(link);
        if (address == null) {
            return new Outcome.Spoiled<>(
                    usage, "the answer points to another server, which is not asked");
        }
        return calls.fetch(address) instanceof WireAnswer.Answered answer
                        && answer.succeeded()
                        && answer.body().length > 0
                ? new Outcome.Confirmed<>(
                        new MadePicture(answer.body(), null), usage.withPictures(1))
                : new Outcome.Spoiled<>(usage, "the picture that was made cannot be fetched");
    }
}
