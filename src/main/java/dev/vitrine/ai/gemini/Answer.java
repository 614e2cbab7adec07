package dev.vitrine.ai.gemini;

import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a model has answered; a 200 may well hold nothing.
final class Answer {
    /// Why a model ends when it does not want to go on. Types of python-genai of 2026-08-21.
    private static final Set<String> MODERATED =
            Set.of(
                    "SAFETY",
                    "PROHIBITED_CONTENT",
                    "BLOCKLIST",
                    "SPII",
                    "RECITATION",
                    "IMAGE_SAFETY",
                    "IMAGE_PROHIBITED_CONTENT",
                    "IMAGE_RECITATION");

    private final JsonNode json;
    private final JsonNode candidate;

    Answer(JsonNode json) {
        this.json = json;
        this.candidate = json.path("candidates").path(0);
    }

    /// What becomes of the call when there is nothing in the answer that could be used.
    ///
    /// Where tokens are counted, Google charges for them, whatever it has withheld. A prompt that
    /// was blocked before anything was counted costs nothing.
    ///
    /// @return absent when there is something
    <T> @Nullable Outcome<T> withheld() {
        String blocked = json.path("promptFeedback").path("blockReason").asString("");
        if (!blocked.isEmpty() && candidate.isMissingNode()) {
            return moderated("Gemini has blocked the prompt (" + blocked + ")");
        }
        if (candidate.isMissingNode()) {
            return isCounted()
                    ? new Outcome.Spoiled<>(usage(), "Gemini has answered without any candidate")
                    : new Outcome.Unknown<>(
                            "Gemini has answered in a form that it does not document");
        }
        String finish = finish();
        return MODERATED.contains(finish)
                ? moderated("Gemini has withheld its answer (" + finish + ")" + explained())
                : null;
    }

    /// An answer that ended early, for the reason it gives.
    <T> Outcome<T> spoiled(String what) {
        String finish = finish();
        return new Outcome.Spoiled<>(
                usage(), what + (finish.equals("STOP") ? "" : " (" + finish + ")") + explained());
    }

    /// Why it has ended; `STOP` when it has said all.
    String finish() {
        return candidate.path("finishReason").asString("STOP");
    }

    /// All of it, without thoughts.
    List<JsonNode> parts() {
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode part : candidate.path("content").path("parts")) {
            if (!part.path("thought").asBoolean(false)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// All text of it.
    String text() {
        var text = new StringBuilder();
        parts().forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    /// The text of one part, thoughts counted among the parts; empty when there is none.
    String text(int part) {
        return candidate.path("content").path("parts").path(part).path("text").asString("");
    }

    /// Where the text comes from.
    JsonNode grounding() {
        return candidate.path("groundingMetadata");
    }

    /// What it took.
    Usage usage() {
        return Counts.usage(json.path("usageMetadata"));
    }

    /// Whether Google has counted anything.
    boolean isCounted() {
        return json.path("usageMetadata").path("totalTokenCount").asLong(0) > 0
                || !usage().equals(Usage.NONE);
    }

    private <T> Outcome<T> moderated(String why) {
        return isCounted()
                ? new Outcome.Spoiled<>(usage(), why)
                : new Outcome.Refused<>(Refusal.of(Refusal.Kind.MODERATED, why));
    }

    private String explained() {
        String message = candidate.path("finishMessage").asString("");
        return message.isBlank() ? "" : ": " + message;
    }
}
