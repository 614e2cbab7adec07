package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.wire.Complaint;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Refusal.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        this.calls = new JsonCalls("The server of Stable Diffusion", wire, basic, new Complaints());
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

    /// What errors mean. Such a server charges nothing, whatever happens, so that a failure it
    /// admits is as good as none begun; only what is lost on the way may still be in the making.
    private static final class Complaints implements JsonCalls.Judge {
        @Override
        public @Nullable Refusal refusal(Complaint complaint) {
            Kind kind =
                    switch (complaint.status()) {
                        case 401, 403 -> Kind.KEY_REFUSED;
                        case 429, 503 -> Kind.OVERLOADED;
                        case 400, 404, 405, 413, 415, 422, 500, 501 -> Kind.INVALID;
                        default -> null;
                    };
            if (kind == null) {
                return null;
            }
            String message =
                    complaint.status() == 404
                            ? "The server has no /sdapi; start AUTOMATIC1111 with --api"
                            : "HTTP " + complaint.status() + " " + words(complaint);
            return new Refusal(kind, message, complaint.retryAfter());
        }

        /// `{"detail": …}` from FastAPI, or `{"error": "OutOfMemoryError", "errors": "…"}`.
        @Override
        public String words(Complaint complaint) {
            JsonNode json = complaint.json();
            JsonNode detail = json.path("detail");
            if (detail.isArray()) {
                return detail.path(0).path("loc").toString()
                        + " "
                        + detail.path(0).path("msg").asString("");
            }
            String error = json.path("error").asString("");
            String errors = json.path("errors").asString("");
            String said = detail.asString("");
            return (error.isEmpty() || error.equals(said)
                            ? said
                            : said + " " + error + " " + errors)
                    .strip();
        }
    }
}
