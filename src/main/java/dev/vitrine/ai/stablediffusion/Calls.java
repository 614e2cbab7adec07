package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Requests to one server.
final class Calls {
    /// Without a graphics processor a picture takes minutes, and the server makes one at a time.
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final JsonCalls calls;
    private final String base;
    private final Credential basic;

    Calls(Wire wire, URI address) {
        String user = address.getUserInfo();
        this.basic =
                new Credential(
                        user == null
                                ? ""
                                : Base64.getEncoder()
                                        .encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        this.base = withoutUser(address);
        this.calls =
                new JsonCalls(
                        "The server of Stable Diffusion",
                        wire,
                        basic,
                        new Complaints(user == null ? "" : user));
    }

    <T> Outcome<T> post(String path, JsonNode wanted, Function<JsonNode, Outcome<T>> read) {
        return calls.ask(
                let(WireRequest.post(URI.create(base + path), wanted.toString()).within(LIMIT)),
                read);
    }

    <T> Outcome<T> get(String path, Function<JsonNode, Outcome<T>> read) {
        return calls.ask(let(WireRequest.get(URI.create(base + path))), read);
    }

    private WireRequest let(WireRequest request) {
        return basic.isEmpty() ? request : request.with("Authorization", "Basic " + basic.secret());
    }

    private static String withoutUser(URI address) {
        String authority = address.getRawAuthority();
        String host = authority == null ? "" : authority.substring(authority.indexOf('@') + 1);
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getScheme() + "://" + host + path.replaceAll("/+$", "");
    }
}
