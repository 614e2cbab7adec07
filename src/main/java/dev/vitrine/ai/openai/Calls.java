package dev.vitrine.ai.openai;

import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.dialect.Complaints;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.ai.wire.Multipart;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import java.time.Duration;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The parts of OpenAI's interface that we use.
final class Calls {
    /// OpenAI speaks of up to two minutes for a difficult picture; people have seen more.
    private static final Duration PICTURE = Duration.ofMinutes(5);

    private static final Duration WORDS = Duration.ofMinutes(2);

    private final JsonCalls calls;
    private final OpenAiSettings settings;

    Calls(Wire wire, OpenAiSettings settings) {
        this.calls = new JsonCalls("OpenAI", wire, settings.key(), new Complaints());
        this.settings = settings;
    }

    <T> Outcome<T> draw(JsonNode wanted, Function<JsonNode, Outcome<T>> read) {
        WireRequest request = WireRequest.post(base().at("/images/generations"), wanted.toString());
        return calls.ask(signed(request.within(PICTURE)), read);
    }

    <T> Outcome<T> edit(Multipart wanted, Function<JsonNode, Outcome<T>> read) {
        WireRequest request =
                WireRequest.post(base().at("/images/edits"), wanted.type(), wanted.bytes());
        return calls.ask(signed(request.within(PICTURE)), read);
    }

    <T> Outcome<T> respond(JsonNode wanted, Function<JsonNode, Outcome<T>> read) {
        WireRequest request = WireRequest.post(base().at("/responses"), wanted.toString());
        return calls.ask(signed(request.within(WORDS)), read);
    }

    <T> Outcome<T> models(Function<JsonNode, Outcome<T>> read) {
        return calls.ask(signed(WireRequest.get(base().at("/models"))), read);
    }

    private BaseAddress base() {
        return settings.base();
    }

    private WireRequest signed(WireRequest request) {
        WireRequest signed = request.with("Authorization", "Bearer " + settings.key().secret());
        if (settings.organisation() != null) {
            signed = signed.with("OpenAI-Organization", settings.organisation());
        }
        return settings.project() == null
                ? signed
                : signed.with("OpenAI-Project", settings.project());
    }
}
