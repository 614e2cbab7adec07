package dev.vitrine.ai.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Google's errors, word by word as others have published them.
final class GeminiErrors {
    private static final JsonMapper JSON = new JsonMapper();

    private GeminiErrors() {}

    static Said of(int status, String name, String message) {
        return Said.json(status, body(status, name, message).toString());
    }

    /// The same error, with the key in it: no vendor should say it, and some have.
    static Said withKey(Said said) {
        if (said.status() < 400) {
            return said;
        }
        String body = new String(said.body(), UTF_8);
        return Said.json(
                said.status(),
                body.replaceFirst("\"message\":\"", "$0(" + TestingGemini.KEY + ") "));
    }

    /// In an array, as it comes now and then.
    static Said inArray(int status, String name, String message) {
        return Said.json(status, "[" + body(status, name, message) + "]");
    }

    static Said unregistered() {
        return of(
                403,
                "PERMISSION_DENIED",
                "Method doesn't allow unregistered callers (callers without established identity)."
                        + " Please use API Key or other form of API consumer identity to call this API.");
    }

    static Said keyRefused() {
        return reason(
                400,
                "INVALID_ARGUMENT",
                "API key not valid. Please pass a valid API key.",
                "API_KEY_INVALID");
    }

    static Said reason(int status, String name, String message, String reason) {
        ObjectNode body = body(status, name, message);
        details(body)
                .addObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", reason)
                .put("domain", "googleapis.com");
        return Said.json(status, body.toString());
    }

    static Said gone(String model) {
        return of(
                404,
                "NOT_FOUND",
                "models/"
                        + model
                        + " is not found for API version v1beta, or is not supported for"
                        + " generateContent. Call ListModels to see the list of available models.");
    }

    /// Over a quota.
    ///
    /// @param quota for example `GenerateRequestsPerMinutePerProjectPerModel`
    static Said quota(String quota, String value, String delay) {
        ObjectNode body =
                body(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "You exceeded your current quota, please check your plan and billing details.");
        ArrayNode details = details(body);
        details.addObject()
                .put("@type", "type.googleapis.com/google.rpc.QuotaFailure")
                .putArray("violations")
                .addObject()
                .put("quotaMetric", "generativelanguage.googleapis.com/generate_requests")
                .put("quotaId", quota)
                .put("quotaValue", value);
        details.addObject()
                .put("@type", "type.googleapis.com/google.rpc.RetryInfo")
                .put("retryDelay", delay);
        return Said.json(429, body.toString());
    }

    static Said refusal(Fault fault) {
        return switch (fault) {
            case NOT_ALLOWED ->
                    of(
                            403,
                            "PERMISSION_DENIED",
                            "Your project has been denied access. Please contact support.");
            case MODEL_GONE -> gone("gemini-3.1-flash-image");
            case RATE_LIMITED -> quota("GenerateRequestsPerMinutePerProjectPerModel", "10", "37s");
            case CREDITS_EXHAUSTED ->
                    quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier", "250", "12s");
            case OVERLOADED ->
                    of(503, "UNAVAILABLE", "The model is overloaded. Please try again later.");
            default -> of(500, "INTERNAL", "An internal error has occurred. Please retry.");
        };
    }

    private static ObjectNode body(int status, String name, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("code", status).put("message", message).put("status", name);
        return body;
    }

    private static ArrayNode details(ObjectNode body) {
        return ((ObjectNode) body.get("error")).putArray("details");
    }
}
