package dev.vitrine.ai.compatible;

import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.dialect.Complaints;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireAnswer;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The parts of the dialect that such servers know. They may run on anything: they get time.
final class Calls {
    private static final Duration PICTURE = Duration.ofMinutes(10);
    private static final Duration WORDS = Duration.ofMinutes(5);
    private static final Duration DOWNLOAD = Duration.ofMinutes(1);

    private final Wire wire;
    private final JsonCalls calls;
    private final CompatibleSettings settings;

    Calls(Wire wire, CompatibleSettings settings) {
        this.wire = wire;
        this.calls =
                new JsonCalls(
                        settings.base().uri().getHost(), wire, settings.key(), new Complaints());
        this.settings = settings;
    }

    <T> Outcome<T> draw(JsonNode wanted, Function<JsonNode, Outcome<T>> read) {
        WireRequest request = WireRequest.post(base().at("/images/generations"), wanted.toString());
        return calls.ask(signed(request.within(PICTURE)), read);
    }

    <T> Outcome<T> chat(JsonNode wanted, Function<JsonNode, Outcome<T>> read) {
        WireRequest request = WireRequest.post(base().at("/chat/completions"), wanted.toString());
        return calls.ask(signed(request.within(WORDS)), read);
    }

    <T> Outcome<T> models(Function<JsonNode, Outcome<T>> read) {
        return calls.ask(signed(WireRequest.get(base().at("/models"))), read);
    }

    /// Fetches what an answer points to, which lies on the same server.
    WireAnswer fetch(URI address) {
        return wire.send(signed(WireRequest.get(address).within(DOWNLOAD)));
    }

    BaseAddress base() {
        return settings.base();
    }

    private WireRequest signed(WireRequest request) {
        return settings.key().isEmpty()
                ? request
                : request.with("Authorization", "Bearer " + settings.key().secret());
    }
}
