package dev.vitrine.ai.openai;

import dev.vitrine.ai.dialect.Counts;
import dev.vitrine.ai.port.Reply;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import tools.jackson.databind.JsonNode;

/// What the Responses interface has answered; a 200 may well hold nothing.
///
/// What it counts tokens for is charged, whatever it has withheld.
record ResponseAnswer(JsonNode json) {
    Outcome<Reply> outcome() {
        String status = json.path("status").asString("");
        return switch (status) {
            case "completed" -> completed();
            case "incomplete" -> incomplete();
            case "failed" -> failed();
            default ->
                    new Outcome.Unknown<>(
                            status.isEmpty()
                                    ? "OpenAI has answered in a form that it does not document"
                                    : "OpenAI has answered before it was done: " + status);
        };
    }

    private Outcome<Reply> completed() {
        String refusal = said("refusal", "refusal");
        if (!refusal.isEmpty()) {
            return withheld("the model declines: " + refusal);
        }
        String text = said("output_text", "text");
        return Json.read(text).isObject()
                ? new Outcome.Confirmed<>(new Reply(text), usage())
                : new Outcome.Spoiled<>(usage(), "the answer is no JSON object");
    }

    private Outcome<Reply> incomplete() {
        String reason = json.path("incomplete_details").path("reason").asString("");
        return reason.equals("content_filter")
                ? withheld("the answer was withheld by a filter")
                : new Outcome.Spoiled<>(usage(), "the answer is not whole (" + reason + ")");
    }

    private Outcome<Reply> failed() {
        String code = json.path("error").path("code").asString("");
        String message = json.path("error").path("message").asString(code);
        if (isCounted()) {
            return new Outcome.Spoiled<>(usage(), "the model has failed: " + message);
        }
        Refusal.Kind kind =
                switch (code) {
                    case "rate_limit_exceeded" -> Refusal.Kind.RATE_LIMITED;
                    case "image_content_policy_violation" -> Refusal.Kind.MODERATED;
                    case "invalid_prompt",
                            "invalid_image",
                            "invalid_image_format",
                            "invalid_base64_image",
                            "invalid_image_url",
                            "image_too_large",
                            "image_too_small",
                            "image_parse_error",
                            "invalid_image_mode",
                            "image_file_too_large",
                            "unsupported_image_media_type",
                            "empty_image_file" ->
                            Refusal.Kind.INVALID;
                    default -> null;
                };
        return kind == null
                ? new Outcome.Unknown<>("the model has failed: " + message)
                : new Outcome.Refused<>(Refusal.of(kind, message));
    }

    private Outcome<Reply> withheld(String why) {
        return isCounted()
                ? new Outcome.Spoiled<>(usage(), why)
                : new Outcome.Refused<>(Refusal.of(Refusal.Kind.MODERATED, why));
    }

    /// All parts of that type, one after the other.
    private String said(String type, String field) {
        var said = new StringBuilder();
        for (JsonNode item : json.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asString("").equals(type)) {
                    said.append(part.path(field).asString(""));
                }
            }
        }
        return said.toString();
    }

    private Usage usage() {
        return Counts.responses(json.path("usage"));
    }

    private boolean isCounted() {
        return !usage().equals(Usage.NONE);
    }
}
