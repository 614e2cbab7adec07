package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.wire.Complaint;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What errors mean. Such a server charges nothing, whatever happens, so that a failure it admits
/// is as good as none begun; only what is lost on the way may still be in the making.
///
/// @param user with the password, as in the address; empty for none
record Complaints(String user) implements JsonCalls.Judge {
    private static final String COVER = "[hidden]";

    @Override
    public @Nullable Refusal refusal(Complaint complaint) {
        Kind kind =
                switch (complaint.status()) {
                    case 401 -> Kind.KEY_REFUSED;
                    case 403 -> Kind.NOT_ALLOWED;
                    case 429 -> Kind.RATE_LIMITED;
                    case 503 -> Kind.OVERLOADED;
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
        JsonNode first = detail.path(0);
        String words =
                detail.isArray()
                        ? first.path("loc") + " " + first.path("msg").asString("")
                        : detail.asString("")
                                + " "
                                + json.path("error").asString("")
                                + " "
                                + json.path("errors").asString("");
        return covered(words.strip());
    }

    private String covered(String words) {
        String password = user.substring(user.indexOf(':') + 1);
        return password.isEmpty() ? words : words.replace(user, COVER).replace(password, COVER);
    }
}
