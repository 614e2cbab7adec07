package dev.vitrine.ai.openai;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingReplies;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.wire.Credential;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Stands in for OpenAI: checks what it is asked as OpenAI does, makes real pictures, and answers
/// questions with whatever their schema asks for. By section B of OpenAI's openapi.yaml of
/// 2026-08-21 and the errors that its clients have seen.
public final class TestingOpenAi extends TestingVendor {
    /// The key that it lets in.
    public static final String KEY = "sk-proj-0123456789abcdefTESTING";

    static final Set<String> PICTURE_MODELS =
            Set.of(
                    "gpt-image-2.6-flare",
                    "gpt-image-2.6-sunburst",
                    "gpt-image-2.5-flare",
                    "gpt-image-2.5-sunburst",
                    "gpt-image-2",
                    "gpt-image-1.5",
                    "gpt-image-1-mini");
    static final List<String> LANGUAGE_MODELS =
            List.of(
                    "gpt-6.1-terra",
                    "gpt-6.1-sol",
                    "gpt-6-astra",
                    "gpt-6-sol",
                    "gpt-6-luna",
                    "gpt-5.6-terra",
                    "gpt-5.6-luna",
                    "gpt-4.1",
                    "gpt-4o");
    static final Set<String> RETIRED = Set.of("dall-e-2", "dall-e-3", "gpt-image-1", "gpt-4", "o1");
    private static final JsonMapper JSON = new JsonMapper();

    private final AtomicLong number = new AtomicLong();
    private volatile @Nullable BiFunction<Asked, JsonNode, String> author;

    /// Nothing was asked yet.
    public TestingOpenAi() throws IOException {}

    /// What it answers to questions from now on, by the request and the schema.
    public void writes(BiFunction<Asked, JsonNode, String> other) {
        author = other;
    }

    /// Where its interface begins.
    public BaseAddress base() {
        return new BaseAddress(URI.create(address() + "/v1"));
    }

    /// What lets somebody in.
    public OpenAiSettings settings() {
        return new OpenAiSettings(base(), new Credential(KEY), "org-vitrine", "proj_vitrine");
    }

    @Override
    protected Said answer(Asked request, @Nullable Fault fault) throws IOException {
        return answered(request, fault)
                .with("x-request-id", "req_" + number.incrementAndGet())
                .with("openai-processing-ms", "12")
                .with("x-ratelimit-limit-requests", "500")
                .with("x-ratelimit-remaining-requests", fault == Fault.RATE_LIMITED ? "0" : "499")
                .with("x-ratelimit-reset-requests", "120ms")
                .with("x-ratelimit-limit-tokens", "30000")
                .with("x-ratelimit-remaining-tokens", "29000")
                .with("x-ratelimit-reset-tokens", "6m0s");
    }

    private Said answered(Asked request, @Nullable Fault fault) throws IOException {
        if (!request.header("authorization").equals("Bearer " + KEY)) {
            return OpenAiErrors.of(Fault.KEY_REFUSED, request.header("authorization"));
        }
        if (fault != null && fault.sort() == Fault.Sort.REFUSAL) {
            return OpenAiErrors.of(fault, KEY);
        }
        return switch (request.line()) {
            case "POST /v1/images/generations" -> {
                Said refusal = PictureRules.refusal(request.json());
                yield refusal == null
                        ? draw(PictureRules.options(request.json()), 0, fault)
                        : refusal;
            }
            case "POST /v1/images/edits" -> {
                Said refusal = EditRules.refusal(request);
                yield refusal == null
                        ? draw(
                                EditRules.options(request),
                                EditRules.pictures(request).size(),
                                fault)
                        : refusal;
            }
            case "POST /v1/responses" -> {
                Said refusal = QuestionRules.refusal(request.json());
                yield refusal == null ? respond(request, fault) : refusal;
            }
            case "GET /v1/models" -> list();
            default ->
                    OpenAiErrors.error(
                            404,
                            "Invalid URL (" + request.line() + ")",
                            "invalid_request_error",
                            null,
                            null);
        };
    }

    private Said draw(ObjectNode options, int pictures, @Nullable Fault fault) {
        charge(options.path("model").asString(""));
        return Said.json(
                200, Canvas.answer(options, pictures, number.incrementAndGet(), fault).toString());
    }

    private Said respond(Asked request, @Nullable Fault fault) {
        JsonNode json = request.json();
        charge(json.path("model").asString(""));
        JsonNode schema = json.path("text").path("format").path("schema");
        BiFunction<Asked, JsonNode, String> own = author;
        String text =
                fault == Fault.WRONG_SCHEMA
                        ? "{\"surprise\": true}"
                        : own == null ? TestingReplies.fitting(schema) : own.apply(request, schema);
        return Said.json(200, Response.of(json, text, number.incrementAndGet()).toString());
    }

    private static Said list() {
        ObjectNode json = JSON.createObjectNode().put("object", "list");
        ArrayNode data = json.putArray("data");
        PICTURE_MODELS.stream()
                .sorted()
                .forEach(
                        model ->
                                data.addObject()
                                        .put("id", model)
                                        .put("object", "model")
                                        .put(
                                                "shutdown_date",
                                                model.startsWith("gpt-image-1")
                                                        ? "2026-12-01"
                                                        : null));
        LANGUAGE_MODELS.forEach(model -> data.addObject().put("id", model).put("object", "model"));
        return Said.json(200, json.toString());
    }
}
