package dev.vitrine.ai.dialect;

import dev.vitrine.ai.wire.Complaint;
import dev.vitrine.ai.wire.JsonCalls;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What errors of this dialect mean, by OpenAI's page on error codes and by what LocalAI, Ollama,
/// vLLM and llama.cpp make of them.
///
/// A timeout (408) and all of 500 and above may come after the work is done and stay unknown, but
/// for a 503 that says it is full: it has not let the request in.
public final class Complaints implements JsonCalls.Judge {
    private static final Set<String> MODERATED =
            Set.of(
                    "moderation_blocked",
                    "content_policy_violation",
                    "image_content_policy_violation",
                    "content_filter");

    /// Waiting does not help against these, whatever their status is.
    private static final Set<String> PENNILESS =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");

    private static final Set<String> FULL =
            Set.of("server_is_overloaded", "overloaded_error", "slow_down");

    @Override
    public @Nullable Refusal refusal(Complaint complaint) {
        Kind kind = kind(complaint);
        if (kind == null) {
            return null;
        }
        String words = words(complaint);
        return new Refusal(
                kind,
                words.isBlank() ? "HTTP " + complaint.status() : words,
                kind.mayBeAskedAgain() ? complaint.retryAfter() : null);
    }

    /// The vendor's message, and beside it what it leaves out.
    @Override
    public String words(Complaint complaint) {
        JsonNode error = error(complaint);
        String message = message(complaint, error);
        var words = new StringBuilder(message);
        String parameter = error.path("param").asString("");
        if (!parameter.isEmpty() && !message.contains(parameter)) {
            words.append(" (parameter ").append(parameter).append(")");
        }
        JsonNode details = error.path("moderation_details");
        if (!details.path("categories").isEmpty()) {
            words.append(" (")
                    .append(details.path("moderation_stage").asString("input"))
                    .append(": ")
                    .append(
                            String.join(
                                    ", ",
                                    details.get("categories")
                                            .valueStream()
                                            .map(category -> category.asString(""))
                                            .toList()))
                    .append(")");
        }
        return words.toString();
    }

    private static @Nullable Kind kind(Complaint complaint) {
        JsonNode error = error(complaint);
        String code = error.path("code").asString("");
        String type = error.path("type").asString("");
        if (complaint.status() < 500 && complaint.status() != 408) {
            if (MODERATED.contains(code)) {
                return Kind.MODERATED;
            }
            if (PENNILESS.contains(code) || PENNILESS.contains(type)) {
                return Kind.CREDITS_EXHAUSTED;
            }
            if (code.equals("model_not_found")) {
                return Kind.MODEL_GONE;
            }
        }
        return switch (complaint.status()) {
            case 400, 422 -> aboutTheModel(error, code) ? Kind.MODEL_GONE : Kind.INVALID;
            case 401 -> Kind.KEY_REFUSED;
            case 402 -> Kind.CREDITS_EXHAUSTED;
            case 403 -> Kind.NOT_ALLOWED;
            case 404 -> unknownModel(complaint, error) ? Kind.MODEL_GONE : Kind.INVALID;
            case 405, 411, 413, 414, 415, 431 -> Kind.INVALID;
            case 429 -> tooLarge(complaint) ? Kind.INVALID : Kind.RATE_LIMITED;
            case 503 -> FULL.contains(code) || FULL.contains(type) ? Kind.OVERLOADED : null;
            default -> null;
        };
    }

    /// Where pictures are made, a model that is gone is answered with a list of those that are not.
    private static boolean aboutTheModel(JsonNode error, String code) {
        return error.path("param").asString("").equals("model") && code.equals("invalid_value");
    }

    /// Servers of one's own name the model, without a code; an address that leads nowhere does not.
    private static boolean unknownModel(Complaint complaint, JsonNode error) {
        return message(complaint, error).toLowerCase(Locale.ROOT).contains("model");
    }

    /// A single request that is larger than a whole minute's limit: OpenAI tells its own libraries
    /// with `x-should-retry` that asking again is of no use.
    private static boolean tooLarge(Complaint complaint) {
        return "false".equals(complaint.header("x-should-retry"));
    }

    /// Usually an object; a text or the answer itself at some.
    private static JsonNode error(Complaint complaint) {
        JsonNode error = complaint.json().path("error");
        return error.isObject() ? error : complaint.json();
    }

    private static String message(Complaint complaint, JsonNode error) {
        JsonNode plain = complaint.json().path("error");
        if (plain.isString()) {
            return plain.asString();
        }
        String message = error.path("message").asString("");
        if (!message.isBlank()) {
            return message;
        }
        JsonNode detail = complaint.json().path("detail");
        return detail.isMissingNode()
                ? ""
                : detail.isString() ? detail.asString() : detail.toString();
    }
}
