package dev.vitrine.ai.flux;

import dev.vitrine.ai.wire.Complaint;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Refusal.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the errors of Black Forest Labs mean when a picture is submitted (docs.bfl.ai, "Errors").
final class Complaints implements JsonCalls.Judge {
    @Override
    public @Nullable Refusal refusal(Complaint complaint) {
        String words = words(complaint);
        Kind kind =
                switch (complaint.status()) {
                    case 400, 422 -> isModeration(words) ? Kind.MODERATED : Kind.INVALID;
                    case 401 -> Kind.KEY_REFUSED;
                    case 402 -> Kind.CREDITS_EXHAUSTED;
                    // It says 403 to a key that it does not know as well as to one that may not.
                    case 403 -> isAboutTheKey(words) ? Kind.KEY_REFUSED : Kind.NOT_ALLOWED;
                    case 404 -> Kind.MODEL_GONE;
                    case 405, 411, 413, 415 -> Kind.INVALID;
                    case 429 -> Kind.RATE_LIMITED;
                    // A picture exists for it once it has a name. "Temporarily unavailable, try
                    // again in a few moments" gives none; but only the service itself can say so,
                    // not something in front of it that has lost its answer.
                    case 503 -> complaint.json().isObject() ? Kind.OVERLOADED : null;
                    default -> null;
                };
        return kind == null ? null : new Refusal(kind, words, complaint.retryAfter());
    }

    /// `{"detail": "…"}`, `{"detail": [{"loc": […], "msg": "…"}]}` or `{"error", "message"}`.
    @Override
    public String words(Complaint complaint) {
        JsonNode json = complaint.json();
        JsonNode detail = json.path("detail");
        if (detail.isArray()) {
            var words = new StringBuilder();
            for (JsonNode one : detail) {
                JsonNode place = one.path("loc");
                words.append(words.isEmpty() ? "" : "; ")
                        .append(place.path(Math.max(0, place.size() - 1)).asString(""))
                        .append(": ")
                        .append(one.path("msg").asString(""));
            }
            return words.toString();
        }
        String said = detail.asString(json.path("message").asString(""));
        return said.isBlank() ? json.path("error").asString("") : said;
    }

    private static boolean isModeration(String words) {
        return words.toLowerCase(Locale.ROOT).contains("moderat");
    }

    private static boolean isAboutTheKey(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("authenticat") || lower.contains("api key");
    }
}
