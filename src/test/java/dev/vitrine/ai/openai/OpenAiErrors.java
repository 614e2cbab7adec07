package dev.vitrine.ai.openai;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Errors as OpenAI writes them.
final class OpenAiErrors {
    private static final JsonMapper JSON = new JsonMapper();

    private OpenAiErrors() {}

    static Said error(
            int status,
            String message,
            String type,
            @Nullable String parameter,
            @Nullable String code) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", parameter)
                .put("code", code);
        return Said.json(status, json.toString());
    }

    static Said invalid(String message, @Nullable String parameter, String code) {
        return error(400, message, "invalid_request_error", parameter, code);
    }

    static Said unknown(String parameter) {
        return invalid("Unknown parameter: '" + parameter + "'.", parameter, "unknown_parameter");
    }

    static Said missing(String parameter) {
        return invalid(
                "Missing required parameter: '" + parameter + "'.",
                parameter,
                "missing_required_parameter");
    }

    static Said gone(String model) {
        return error(
                404,
                "The model `" + model + "` does not exist or you do not have access to it.",
                "invalid_request_error",
                null,
                "model_not_found");
    }

    /// How it refuses.
    ///
    /// @param key that it repeats, as no vendor should
    static Said of(Fault fault, String key) {
        return switch (fault) {
            case KEY_REFUSED ->
                    error(
                            401,
                            "Incorrect API key provided: "
                                    + key
                                    + ". You can find your API key at"
                                    + " https://platform.openai.com/account/api-keys.",
                            "invalid_request_error",
                            null,
                            "invalid_api_key");
            case NOT_ALLOWED ->
                    error(
                            403,
                            "Your organization must be verified to use the model. Authorization:"
                                    + " Bearer "
                                    + key,
                            "invalid_request_error",
                            null,
                            null);
            case MODEL_GONE -> gone("gpt-image-1");
            case RATE_LIMITED ->
                    error(
                                    429,
                                    "Rate limit reached for requests per min (RPM): Limit 5, Used 5,"
                                            + " Requested 1. Key "
                                            + key,
                                    "requests",
                                    null,
                                    "rate_limit_exceeded")
                            .with("Retry-After", "2")
                            .with("retry-after-ms", "1500");
            case CREDITS_EXHAUSTED ->
                    error(
                            429,
                            "You exceeded your current quota, please check your plan and billing"
                                    + " details.",
                            "insufficient_quota",
                            null,
                            "insufficient_quota");
            case MODERATED -> moderated();
            case OVERLOADED ->
                    error(
                            503,
                            "The server is currently overloaded with other requests.\nSorry about"
                                    + " that!",
                            "server_error",
                            null,
                            "server_is_overloaded");
            default ->
                    error(
                            500,
                            "The server had an error while processing your request. Sorry!\nkey="
                                    + key,
                            "server_error",
                            null,
                            null);
        };
    }

    private static Said moderated() {
        return Said.json(
                400,
                """
                {"error": {"message": "Your request was rejected by the safety system.",
                  "type": "image_generation_user_error", "param": null, "code": "moderation_blocked",
                  "moderation_details": {"moderation_stage": "input", "categories": ["violence"]}}}
                """);
    }
}
