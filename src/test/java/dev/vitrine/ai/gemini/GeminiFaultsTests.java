package dev.vitrine.ai.gemini;

import static dev.vitrine.spend.Refusal.Kind.CREDITS_EXHAUSTED;
import static dev.vitrine.spend.Refusal.Kind.INVALID;
import static dev.vitrine.spend.Refusal.Kind.KEY_REFUSED;
import static dev.vitrine.spend.Refusal.Kind.MODEL_GONE;
import static dev.vitrine.spend.Refusal.Kind.MODERATED;
import static dev.vitrine.spend.Refusal.Kind.NOT_ALLOWED;
import static dev.vitrine.spend.Refusal.Kind.OVERLOADED;
import static dev.vitrine.spend.Refusal.Kind.RATE_LIMITED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingOrders;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Google's many ways of saying no come to.
class GeminiFaultsTests {
    private TestingGemini google;

    @BeforeEach
    void open() throws IOException {
        google = new TestingGemini();
    }

    @AfterEach
    void close() {
        google.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(GeminiErrors.keyRefused(), KEY_REFUSED, null),
                Arguments.of(GeminiErrors.of(401, "UNAUTHENTICATED", "No"), KEY_REFUSED, null),
                Arguments.of(
                        GeminiErrors.reason(
                                403, "PERMISSION_DENIED", "Blocked", "API_KEY_SERVICE_BLOCKED"),
                        KEY_REFUSED,
                        null),
                Arguments.of(
                        GeminiErrors.of(400, "FAILED_PRECONDITION", "Not in your country"),
                        NOT_ALLOWED,
                        null),
                Arguments.of(
                        GeminiErrors.inArray(400, "INVALID_ARGUMENT", "A typo"), INVALID, null),
                Arguments.of(
                        GeminiErrors.of(402, "RESOURCE_EXHAUSTED", "Add credits"),
                        CREDITS_EXHAUSTED,
                        null),
                Arguments.of(
                        GeminiErrors.of(403, "PERMISSION_DENIED", "Denied"), NOT_ALLOWED, null),
                Arguments.of(
                        GeminiErrors.reason(403, "PERMISSION_DENIED", "Pay", "BILLING_DISABLED"),
                        CREDITS_EXHAUSTED,
                        null),
                Arguments.of(GeminiErrors.gone("gemini-3.1-flash-image"), MODEL_GONE, null),
                Arguments.of(
                        GeminiErrors.quota(
                                "GenerateRequestsPerMinutePerProjectPerModel", "5", "37s"),
                        RATE_LIMITED,
                        Duration.ofSeconds(37)),
                Arguments.of(
                        GeminiErrors.quota("GenerateTokensPerMinutePerProject", "5", "1.25s"),
                        RATE_LIMITED,
                        Duration.ofMillis(1250)),
                Arguments.of(
                        GeminiErrors.of(429, "RESOURCE_EXHAUSTED", "Slow").with("Retry-After", "9"),
                        RATE_LIMITED,
                        Duration.ofSeconds(9)),
                Arguments.of(
                        GeminiErrors.quota(
                                "GenerateRequestsPerDayPerProjectPerModel-FreeTier", "250", "12s"),
                        CREDITS_EXHAUSTED,
                        null),
                Arguments.of(
                        GeminiErrors.quota(
                                "GenerateRequestsPerMinutePerProjectPerModel-FreeTier", "0", "12s"),
                        CREDITS_EXHAUSTED,
                        null),
                Arguments.of(
                        GeminiErrors.of(
                                429, "RESOURCE_EXHAUSTED", "Your prepayment credits are depleted."),
                        CREDITS_EXHAUSTED,
                        null),
                Arguments.of(
                        GeminiErrors.of(
                                503,
                                "UNAVAILABLE",
                                "This model is currently experiencing high demand."),
                        OVERLOADED,
                        null),
                Arguments.of(
                        new Said(301, Map.of("Location", "/"), "text/html", new byte[0]),
                        INVALID,
                        null));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsProveThatNothingIsCharged(Said said, Refusal.Kind kind, Duration wait) {
        google.say(said);
        assertThat(made()).isInstanceOf(Outcome.Refused.class);
        google.say(said);
        Refusal refusal = ((Outcome.Refused<MadePicture>) made()).refusal();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.retryAfter()).isEqualTo(wait);
        assertThat(google.charged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "500, INTERNAL, An internal error has occurred",
        "503, UNAVAILABLE, The service is currently unavailable",
        "504, DEADLINE_EXCEEDED, Deadline expired before operation could complete",
        "408, CANCELLED, Request timeout",
        "502, BAD_GATEWAY, Bad gateway"
    })
    void whatEndsWorkThatMayHaveBegunIsUnknown(int status, String name, String message) {
        google.say(GeminiErrors.of(status, name, message));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Unknown<>(
                                "Gemini has answered with " + status + ": " + message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAFETY",
                "PROHIBITED_CONTENT",
                "BLOCKLIST",
                "SPII",
                "RECITATION",
                "IMAGE_SAFETY",
                "IMAGE_PROHIBITED_CONTENT",
                "IMAGE_RECITATION"
            })
    void whatIsWithheldIsPaidForWhereTokensAreCounted(String reason) {
        String counted =
                ",\"usageMetadata\":{\"promptTokenCount\":12,\"thoughtsTokenCount\":30,"
                        + "\"totalTokenCount\":42}";
        google.say(finished(reason, counted));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Spoiled<>(
                                Usage.NONE.withInput(12, 0, 0).withOutput(30, 0),
                                "Gemini has withheld its answer (" + reason + ")"));
        google.say(finished(reason, ""));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Refused<>(
                                Refusal.of(
                                        MODERATED,
                                        "Gemini has withheld its answer (" + reason + ")")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_IMAGE", "IMAGE_OTHER", "OTHER", "LANGUAGE", "MAX_TOKENS", "STOP"})
    void anAnswerWithoutAPictureIsSpoiled(String reason) {
        google.say(finished(reason, ",\"usageMetadata\":{\"promptTokenCount\":12}"));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Spoiled<>(
                                Usage.NONE.withInput(12, 0, 0),
                                "There is no picture in Gemini's answer"
                                        + (reason.equals("STOP") ? "" : " (" + reason + ")")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY"})
    void aBlockedPromptIsPaidForWhereItWasCounted(String reason) {
        String feedback = "{\"promptFeedback\":{\"blockReason\":\"" + reason + "\"}";
        google.say(Said.json(200, feedback + "}"));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Refused<>(
                                Refusal.of(
                                        MODERATED,
                                        "Gemini has blocked the prompt (" + reason + ")")));
        google.say(
                Said.json(
                        200,
                        feedback
                                + ",\"usageMetadata\":{\"promptTokenCount\":9,\"totalTokenCount\":9}}"));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Spoiled<>(
                                Usage.NONE.withInput(9, 0, 0),
                                "Gemini has blocked the prompt (" + reason + ")"));
    }

    @Test
    void aFormThatNobodyKnowsIsUnknown() {
        google.say(Said.json(200, "{\"output\":{}}"));
        assertThat(made()).isInstanceOf(Outcome.Unknown.class);
        google.say(Said.json(200, "[]"));
        assertThat(made()).isInstanceOf(Outcome.Unknown.class);
        google.say(Said.json(204, ""));
        assertThat(made()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aPictureThatIsNoBase64IsSpoiledAndCounted() {
        google.say(
                Said.json(
                        200,
                        "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"%%\"}}]}}]}"));
        assertThat(made())
                .isEqualTo(
                        new Outcome.Spoiled<>(
                                Usage.NONE.withOutput(0, 1120).withPictures(1),
                                "The picture in Gemini's answer is no Base64"));
    }

    @Test
    void neverQuotesAKey() {
        google.say(
                GeminiErrors.of(
                        400,
                        "INVALID_ARGUMENT",
                        "Bad https://host/v1?key=abcdef123456&x=1 "
                                + TestingGemini.KEY
                                + " x-goog-api-key: zzzzzzzzzz Bearer abcdefghi"));
        Refusal refusal = ((Outcome.Refused<MadePicture>) made()).refusal();
        assertThat(refusal.message())
                .isEqualTo(
                        "Bad https://host/v1?key=[hidden]&x=1 [hidden] x-goog-api-key: [hidden]"
                                + " [hidden]");
    }

    private static Said finished(String reason, String more) {
        return Said.json(
                200,
                "{\"candidates\":[{\"finishReason\":\"" + reason + "\",\"index\":0}]" + more + "}");
    }

    private Outcome<MadePicture> made() {
        return new Gemini(new Wire(), google.address(), new Credential(TestingGemini.KEY))
                .pictures()
                .make(
                        "gemini-nano-banana-2.1",
                        TestingOrders.picture(new Size(1024, 1024)),
                        Handle.none());
    }
}
