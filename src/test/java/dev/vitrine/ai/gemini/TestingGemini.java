package dev.vitrine.ai.gemini;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.TestingReplies;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Stands in for Google's Gemini API: checks what Google checks, counts tokens as it does, and
/// makes real pictures of the sizes that its documentation names.
public final class TestingGemini extends TestingVendor {
    /// The one key that it knows.
    public static final String KEY = "AIzaSyTesting-0123456789abcdefghijklmno";

    static final String GENERATE = "POST /v1beta/models/";

    private static final Pattern METHOD =
            Pattern.compile("POST /v1beta/models/([^/:?]+):generateContent");
    private static final List<String> DRAWING =
            List.of("gemini-nano-banana-2.1", "gemini-3-pro-image", "gemini-3.1-flash-lite-image");
    private static final List<String> SPEAKING =
            List.of(
                    "gemini-3.8-flash",
                    "gemini-3.5-flash-lite",
                    "gemini-4-argon",
                    "gemini-2.5-flash");

    /// Ours, not Google's, so that a short list has pages.
    private static final int PAGE = 3;

    private static final int IMAGE_TOKENS = 1120;
    private static final JsonMapper JSON = new JsonMapper();

    private static final Size SQUARE = new Size(1024, 1024);

    /// Edges at 1K.
    private static final Map<String, Size> SHAPES =
            Map.ofEntries(
                    Map.entry("1:1", new Size(1024, 1024)),
                    Map.entry("2:3", new Size(848, 1264)),
                    Map.entry("3:2", new Size(1264, 848)),
                    Map.entry("3:4", new Size(896, 1200)),
                    Map.entry("4:3", new Size(1200, 896)),
                    Map.entry("4:5", new Size(928, 1152)),
                    Map.entry("5:4", new Size(1152, 928)),
                    Map.entry("9:16", new Size(768, 1376)),
                    Map.entry("16:9", new Size(1376, 768)),
                    Map.entry("21:9", new Size(1584, 672)),
                    Map.entry("1:4", new Size(512, 2048)),
                    Map.entry("4:1", new Size(2048, 512)),
                    Map.entry("1:8", new Size(384, 3072)),
                    Map.entry("8:1", new Size(3072, 384)));

    private final Deque<Said> told = new ArrayDeque<>();
    private volatile long thoughts = 60;
    private volatile String found = "Two cafés: @kaffee_haus and @тест. Both are open.";

    /// Waits at a port of its own.
    public TestingGemini() throws IOException {}

    /// What a request says on behalf of whoever asks.
    static String textIn(Asked request) {
        return request.json().at("/contents/0/parts/0/text").asString("");
    }

    /// What it says is to be done.
    static String instructionsIn(Asked request) {
        return request.json().at("/systemInstruction/parts/0/text").asString("");
    }

    /// What it shows.
    static List<byte[]> picturesIn(Asked request) {
        List<byte[]> pictures = new ArrayList<>();
        for (JsonNode part : request.json().at("/contents/0/parts")) {
            if (part.has("inlineData")) {
                pictures.add(Base64.getDecoder().decode(part.at("/inlineData/data").asString("")));
            }
        }
        return pictures;
    }

    /// The next answer is exactly this.
    synchronized void say(Said answer) {
        told.add(answer);
    }

    /// What searches find from now on.
    public void finds(String text) {
        found = text;
    }

    /// It thinks that long from now on.
    void thinks(long tokens) {
        thoughts = tokens;
    }

    @Override
    protected Said answer(Asked request, @Nullable Fault fault) {
        Said next = next();
        return next == null ? GeminiErrors.withKey(done(request, fault)) : next;
    }

    private Said done(Asked request, @Nullable Fault fault) {
        String key = request.header("x-goog-api-key");
        if (request.path().contains("key=") || key.isEmpty()) {
            return GeminiErrors.unregistered();
        }
        if (!key.equals(KEY) || fault == Fault.KEY_REFUSED) {
            return GeminiErrors.keyRefused();
        }
        if (fault != null && fault.sort() == Fault.Sort.REFUSAL && fault != Fault.MODERATED) {
            return GeminiErrors.refusal(fault);
        }
        if (request.line().equals("GET /v1beta/models")) {
            return page(request.path());
        }
        Matcher method = METHOD.matcher(request.line());
        if (!method.matches()) {
            return GeminiErrors.of(404, "NOT_FOUND", "Not Found");
        }
        return generated(method.group(1), request.json(), fault);
    }

    private synchronized @Nullable Said next() {
        return told.poll();
    }

    private Said generated(String model, JsonNode wanted, @Nullable Fault fault) {
        if (!DRAWING.contains(model) && !SPEAKING.contains(model)) {
            return GeminiErrors.gone(model);
        }
        String wrong = GeminiChecks.wrong(model, DRAWING.contains(model), wanted);
        if (wrong != null) {
            return GeminiErrors.of(400, "INVALID_ARGUMENT", wrong);
        }
        if (fault == Fault.MODERATED) {
            return blocked(wanted);
        }
        charge(model);
        if (DRAWING.contains(model)) {
            return drawn(model, wanted, fault);
        }
        return wanted.has("tools") ? searched(wanted) : spoken(wanted, fault);
    }

    /// Google counts the prompt, and says nothing else.
    private Said blocked(JsonNode wanted) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
        counted(answer, wanted, 0, 0, 0);
        return Said.json(200, answer.toString());
    }

    private Said drawn(String model, JsonNode wanted, @Nullable Fault fault) {
        JsonNode canvas = wanted.at("/generationConfig/imageConfig");
        boolean twice = canvas.path("imageSize").asString("1K").equals("2K");
        Size small = SHAPES.getOrDefault(canvas.path("aspectRatio").asString(""), SQUARE);
        Size size = twice ? new Size(2 * small.width(), 2 * small.height()) : small;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode parts = candidate(answer, fault == Fault.NO_PICTURE ? "NO_IMAGE" : "STOP");
        long number = charged().size();
        parts.addObject()
                .put("thought", true)
                .putObject("inlineData")
                .put("mimeType", "image/png")
                .put("data", base64(picture(new Size(64, 64), number)));
        if (fault == Fault.NO_PICTURE) {
            parts.addObject().put("text", "I would rather talk about it.");
        } else if (fault != Fault.WRONG_SCHEMA) {
            byte[] bytes =
                    switch (fault) {
                        case BOMB -> TestingPictures.bomb();
                        case WRONG_SIZE -> picture(new Size(512, 300), number);
                        case null, default -> picture(size, number);
                    };
            ObjectNode part = parts.addObject().put("thoughtSignature", "c2lnbmF0dXJl");
            part.putObject("inlineData").put("mimeType", "image/png").put("data", base64(bytes));
        } else {
            answer.remove("candidates");
            answer.putObject("output").put("url", "https://example.com/picture.png");
        }
        boolean drew = fault != Fault.NO_PICTURE && fault != Fault.WRONG_SCHEMA;
        long tokens = model.equals("gemini-3-pro-image") || !twice ? IMAGE_TOKENS : 1680;
        counted(answer, wanted, 0, drew ? tokens : 0, thoughts);
        return Said.json(200, answer.toString());
    }

    private Said spoken(JsonNode wanted, @Nullable Fault fault) {
        JsonNode schema = wanted.at("/generationConfig/responseJsonSchema");
        String text =
                fault == Fault.WRONG_SCHEMA
                        ? "{\"weather\": \"fine\"}"
                        : TestingReplies.fitting(schema);
        long most = wanted.at("/generationConfig/maxOutputTokens").asLong(65_536);
        long written = text.length() / 4L + 1;
        boolean tooLong = written + thoughts > most;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode parts = candidate(answer, tooLong ? "MAX_TOKENS" : "STOP");
        parts.addObject().put("text", "Let me see.").put("thought", true);
        parts.addObject().put("text", tooLong ? text.substring(0, text.length() / 2) : text);
        counted(answer, wanted, written, 0, thoughts);
        return Said.json(200, answer.toString());
    }

    /// The offsets of the supports count bytes, and the first one is left out since it is 0.
    private Said searched(JsonNode wanted) {
        ObjectNode answer = JSON.createObjectNode();
        candidate(answer, "STOP").addObject().put("text", found);
        var grounding = (ObjectNode) answer.at("/candidates/0");
        grounding = grounding.putObject("groundingMetadata");
        grounding.putArray("webSearchQueries").add("coffee vienna").add("coffee vienna instagram");
        ArrayNode chunks = grounding.putArray("groundingChunks");
        for (String site : List.of("instagram.com", "falstaff.com")) {
            chunks.addObject()
                    .putObject("web")
                    .put(
                            "uri",
                            "https://vertexaisearch.cloud.google.com/grounding-api-redirect/"
                                    + site)
                    .put("title", site);
        }
        ArrayNode supports = grounding.putArray("groundingSupports");
        int begin = 0;
        int chunk = 0;
        for (String sentence : found.split("(?<=\\.) ", -1)) {
            int end = begin + sentence.getBytes(StandardCharsets.UTF_8).length;
            ObjectNode support = supports.addObject();
            ObjectNode segment = support.putObject("segment").put("endIndex", end);
            segment.put("text", sentence);
            if (begin > 0) {
                segment.put("startIndex", begin);
            }
            support.putArray("groundingChunkIndices").add(chunk);
            chunk = (chunk + 1) % 2;
            begin = end + 1;
        }
        grounding
                .putObject("searchEntryPoint")
                .put("renderedContent", "<div class=\"container\">coffee vienna</div>");
        counted(answer, wanted, found.length() / 4, 0, thoughts);
        ((ObjectNode) answer.get("usageMetadata")).put("toolUsePromptTokenCount", 500);
        return Said.json(200, answer.toString());
    }

    private static Said page(String path) {
        Matcher token = Pattern.compile("pageToken=([^&]*)").matcher(path);
        int begin = token.find() ? Integer.parseInt(token.group(1).replace("page-", "")) : 0;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode models = answer.putArray("models");
        List<String> all = new ArrayList<>(SPEAKING);
        all.addAll(DRAWING);
        for (String model : all.subList(begin, Math.min(all.size(), begin + PAGE))) {
            models.addObject()
                    .put("name", "models/" + model)
                    .put("version", "001")
                    .putArray("supportedGenerationMethods")
                    .add("generateContent");
        }
        if (begin + PAGE < all.size()) {
            answer.put("nextPageToken", "page-" + (begin + PAGE));
        }
        return Said.json(200, answer.toString());
    }

    private static ArrayNode candidate(ObjectNode answer, String finish) {
        ObjectNode candidate = answer.putArray("candidates").addObject();
        candidate.put("finishReason", finish).put("index", 0);
        return candidate.putObject("content").put("role", "model").putArray("parts");
    }

    private void counted(ObjectNode answer, JsonNode wanted, long text, long image, long thought) {
        long read = wanted.toString().replaceAll("\"data\":\"[^\"]*\"", "").length() / 4;
        long seen = 0;
        for (JsonNode part : wanted.at("/contents/0/parts")) {
            seen += part.has("inlineData") ? IMAGE_TOKENS : 0;
        }
        ObjectNode usage = answer.putObject("usageMetadata");
        usage.put("promptTokenCount", read + seen);
        ArrayNode details = usage.putArray("promptTokensDetails");
        details.addObject().put("modality", "TEXT").put("tokenCount", read);
        if (seen > 0) {
            details.addObject().put("modality", "IMAGE").put("tokenCount", seen);
        }
        if (text + image > 0) {
            usage.put("candidatesTokenCount", text + image);
        }
        if (image > 0) {
            usage.putArray("candidatesTokensDetails")
                    .addObject()
                    .put("modality", "IMAGE")
                    .put("tokenCount", image);
        }
        if (thought > 0) {
            usage.put("thoughtsTokenCount", thought);
        }
        usage.put("totalTokenCount", read + seen + text + image + thought);
        answer.put("modelVersion", "testing").put("responseId", "response-" + charged().size());
    }

    private static byte[] picture(Size size, long number) {
        return TestingPictures.picture(PictureFormat.PNG, size, number);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
