package dev.vitrine.ai.flux;

import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Hands a picture in: the one request that costs.
final class Submission {
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /// It is answered as soon as the task stands in line.
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final JsonCalls calls;
    private final Addresses addresses;
    private final Credential key;

    Submission(Wire wire, Addresses addresses, Credential key) {
        this.calls = new JsonCalls("Black Forest Labs", wire, key, new Complaints());
        this.addresses = addresses;
        this.key = key;
    }

    Outcome<Submitted> submit(String model, PictureOrder order) {
        if (!MODEL.matcher(model).matches()) {
            return new Outcome.Refused<>(
                    Refusal.of(Refusal.Kind.MODEL_GONE, "No model of FLUX is called " + model));
        }
        WireRequest request =
                WireRequest.post(addresses.submission(model), wanted(order).toString())
                        .with("x-key", key.secret())
                        .within(LIMIT);
        return calls.ask(
                request,
                json -> {
                    var submitted = Submitted.read(json);
                    return submitted == null
                            ? new Outcome.Unknown<>(
                                    "Black Forest Labs has taken the picture on without saying"
                                            + " where to ask for it")
                            : new Outcome.Confirmed<>(submitted, Usage.NONE);
                });
    }

    /// The prompt is left as it is: what we send is what we have kept, priced and shown.
    private static ObjectNode wanted(PictureOrder order) {
        ObjectNode json =
                Json.object()
                        .put("prompt", order.prompt())
                        .put("width", order.size().width())
                        .put("height", order.size().height())
                        .put("output_format", "png")
                        .put("disable_pup", true);
        Long seed = order.seed();
        if (seed != null) {
            json.put("seed", seed & Integer.MAX_VALUE);
        }
        int number = 1;
        for (Reference reference : order.references()) {
            json.put(
                    number == 1 ? "input_image" : "input_image_" + number,
                    Base64.getEncoder().encodeToString(reference.bytes()));
            number++;
        }
        return json;
    }
}
