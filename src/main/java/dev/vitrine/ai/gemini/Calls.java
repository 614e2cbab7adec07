package dev.vitrine.ai.gemini;

import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The two methods of Google's that we use. The key goes into a header, never into an address,
/// where logs and messages would show it.
final class Calls {
    private final JsonCalls calls;
    private final String base;
    private final Credential key;

    Calls(Wire wire, URI base, Credential key) {
        this.calls = new JsonCalls("Gemini", wire, key, new Complaints());
        this.base = base.toString().replaceAll("/+$", "") + "/v1beta/models";
        this.key = key;
    }

    /// Has a model make something.
    <T> Outcome<T> generate(String model, JsonNode wanted, Function<Answer, Outcome<T>> read) {
        var address =
                URI.create(
                        base
                                + "/"
                                + URLEncoder.encode(model, StandardCharsets.UTF_8)
                                + ":generateContent");
        return calls.ask(
                keyed(WireRequest.post(address, wanted.toString())),
                json -> {
                    var answer = new Answer(json);
                    Outcome<T> withheld = answer.withheld();
                    return withheld == null ? read.apply(answer) : withheld;
                });
    }

    /// A page of the list of models.
    ///
    /// @param token of the page; empty for the first
    Outcome<JsonNode> models(String token) {
        String page =
                token.isEmpty()
                        ? ""
                        : "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return calls.ask(
                keyed(WireRequest.get(URI.create(base + "?pageSize=200" + page))),
                json -> new Outcome.Confirmed<>(json, Usage.NONE));
    }

    private WireRequest keyed(WireRequest request) {
        return key.isEmpty() ? request : request.with("x-goog-api-key", key.secret());
    }
}
