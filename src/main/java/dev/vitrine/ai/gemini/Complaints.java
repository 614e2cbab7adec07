package dev.vitrine.ai.gemini;

import dev.vitrine.ai.wire.Complaint;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Refusal.Kind;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What Google's errors mean.
///
/// Google says that failed requests with 400 or 500 are not charged (Gemini API, page on billing).
/// For a 400, which comes before any work, that is proof. A 500 or 504 ends work that had begun,
/// other statuses are not named, and the page was only seen quoted: nobody has promised that such a
/// call can be repeated for one price, so they stay unknown.
final class Complaints implements JsonCalls.Judge {
    @Override
    public @Nullable Refusal refusal(Complaint complaint) {
        JsonNode error = error(complaint);
        Kind kind =
                switch (complaint.status()) {
                    case 400 -> invalid(error);
                    case 401 -> Kind.KEY_REFUSED;
                    case 402 -> Kind.CREDITS_EXHAUSTED;
                    case 403 -> forbidden(error);
                    case 404 -> Kind.MODEL_GONE;
                    case 405, 411, 413, 414, 415, 422 -> Kind.INVALID;
                    case 429 -> exhausted(error);
                    case 503 -> turnedAway(error) ? Kind.OVERLOADED : null;
                    default -> null;
                };
        return kind == null
                ? null
                : new Refusal(
                        kind,
                        words(complaint),
                        kind == Kind.RATE_LIMITED || kind == Kind.OVERLOADED
                                ? wait(complaint, error)
                                : null);
    }

    @Override
    public String words(Complaint complaint) {
        JsonNode error = error(complaint);
        String message = error.path("message").asString("");
        return message.isBlank() ? error.path("status").asString("") : message;
    }

    /// Errors come as an object, and now and then as an array of one.
    private static JsonNode error(Complaint complaint) {
        JsonNode json = complaint.json();
        return (json.isArray() ? json.path(0) : json).path("error");
    }

    private static Kind invalid(JsonNode error) {
        if (reason(error).startsWith("API_KEY")) {
            return Kind.KEY_REFUSED;
        }
        // A region without the free tier, or a project without billing.
        return error.path("status").asString("").equals("FAILED_PRECONDITION")
                ? Kind.NOT_ALLOWED
                : Kind.INVALID;
    }

    private static Kind forbidden(JsonNode error) {
        String reason = reason(error);
        if (reason.equals("BILLING_DISABLED")) {
            return Kind.CREDITS_EXHAUSTED;
        }
        return reason.startsWith("API_KEY") ? Kind.KEY_REFUSED : Kind.NOT_ALLOWED;
    }

    /// Only a limit that ends within minutes is one of rate. One of the day, one of zero (models
    /// without a free tier) and an empty account need somebody who changes the account.
    private static Kind exhausted(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            for (JsonNode violation : detail.path("violations")) {
                if (violation.path("quotaId").asString("").contains("PerDay")
                        || violation.path("quotaValue").asString("").equals("0")) {
                    return Kind.CREDITS_EXHAUSTED;
                }
            }
        }
        String message = error.path("message").asString("").toLowerCase(Locale.ROOT);
        return message.contains("credits are depleted")
                        || message.contains("spending cap")
                        || message.contains("limit: 0,")
                ? Kind.CREDITS_EXHAUSTED
                : Kind.RATE_LIMITED;
    }

    /// UNAVAILABLE alone proves nothing: a service that went down in the middle of its work says it
    /// as well. Only the one that says that it is full has not let the request in. Google's words
    /// for it are "The model is overloaded" and "experiencing high demand".
    private static boolean turnedAway(JsonNode error) {
        String message = error.path("message").asString("").toLowerCase(Locale.ROOT);
        return error.path("status").asString("").equals("UNAVAILABLE")
                && (message.contains("overloaded") || message.contains("high demand"));
    }

    private static String reason(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            String reason = detail.path("reason").asString("");
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    /// From `RetryInfo`, where it is written `37s` or `37.5s`; Google sends no header.
    private static @Nullable Duration wait(Complaint complaint, JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            String delay = detail.path("retryDelay").asString("");
            if (delay.matches("\\d{1,6}(\\.\\d{1,9})?s")) {
                double seconds = Double.parseDouble(delay.substring(0, delay.length() - 1));
                return Duration.ofMillis((long) Math.ceil(seconds * 1000));
            }
        }
        return complaint.retryAfter();
    }
}
