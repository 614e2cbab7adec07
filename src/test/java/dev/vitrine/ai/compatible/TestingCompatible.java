package dev.vitrine.ai.compatible;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.TestingReplies;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.ai.dialect.BaseAddress;
import dev.vitrine.ai.wire.Credential;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Stands in for servers that speak like OpenAI, as far as they do: what it does not know it
/// refuses. After the sources of LocalAI, Ollama, vLLM, llama.cpp and stable-diffusion.cpp.
public final class TestingCompatible extends TestingVendor {
    /// The key that it lets in, in its own style, if it wants one.
    public static final String KEY = "local-secret-7a3f";

    /// The model that makes pictures.
    public static final String PICTURE_MODEL = "dreamshaper:8";

    /// The model that looks and writes.
    public static final String LANGUAGE_MODEL = "hf.co/qwen3-vl:8b";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");
    private static final Set<String> CHAT_FIELDS =
            Set.of("model", "messages", "response_format", "max_tokens", "stream");
    private static final Set<String> PICTURE_FIELDS =
            Set.of("model", "prompt", "n", "size", "response_format");

    private final Manners manners;
    private final AtomicLong number = new AtomicLong();
    private final Map<String, byte[]> gallery = new ConcurrentHashMap<>();

    /// What a server knows.
    ///
    /// @param schema answers that keep to a schema
    /// @param object answers that are JSON objects
    /// @param base64 that pictures can be asked for in Base64
    /// @param links whether it answers with links to pictures, whatever it is asked for
    /// @param counts whether it says what it has used
    /// @param key that it wants; empty for none
    public record Manners(
            boolean schema,
            boolean object,
            boolean base64,
            boolean links,
            boolean counts,
            String key) {
        /// Knows everything and wants a key.
        public static final Manners BEST = new Manners(true, true, true, false, true, KEY);

        /// Knows next to nothing, and lets everybody in.
        public static final Manners WORST = new Manners(false, false, false, true, false, "");
    }

    /// Nothing was asked yet.
    public TestingCompatible(Manners manners) throws IOException {
        this.manners = manners;
    }

    /// What lets somebody in.
    public CompatibleSettings settings() {
        return new CompatibleSettings(
                new BaseAddress(URI.create(address() + "/v1/")),
                new Credential(manners.key()),
                PICTURE_MODEL,
                LANGUAGE_MODEL);
    }

    @Override
    protected Said answer(Asked request, @Nullable Fault fault) {
        if (!manners.key().isEmpty()
                && !request.header("authorization").equals("Bearer " + manners.key())) {
            return error(401, "Invalid API key");
        }
        if (fault != null && fault.sort() == Fault.Sort.REFUSAL) {
            return refused(fault);
        }
        return switch (request.line()) {
            case "POST /v1/chat/completions" -> chat(request.json(), fault);
            case "POST /v1/images/generations" -> draw(request.json(), fault);
            case "GET /v1/models" ->
                    Said.json(
                            200,
                            "{\"object\": \"list\", \"data\": [{\"id\": \""
                                    + LANGUAGE_MODEL
                                    + "\"}, {\"id\": \""
                                    + PICTURE_MODEL
                                    + "\"}]}");
            default -> {
                byte[] picture = gallery.get(request.path());
                yield picture == null
                        ? error(404, "page not found")
                        : Said.bytes("image/png", picture);
            }
        };
    }

    private Said chat(JsonNode json, @Nullable Fault fault) {
        for (String field : json.propertyNames()) {
            if (!CHAT_FIELDS.contains(field)) {
                return error(400, "unknown field " + field);
            }
        }
        String format = json.path("response_format").path("type").asString("");
        if (format.equals("json_schema") && !manners.schema()) {
            return error(400, "response_format.type must be 'text' or 'json_object'");
        }
        if (format.equals("json_object") && !manners.object()) {
            return error(422, "Extra inputs are not permitted: response_format");
        }
        if (!json.path("model").asString("").equals(LANGUAGE_MODEL)) {
            return error(404, "model \"" + json.path("model").asString("") + "\" not found");
        }
        charge(LANGUAGE_MODEL);
        JsonNode schema = json.path("response_format").path("json_schema").path("schema");
        String text =
                fault == Fault.WRONG_SCHEMA
                        ? "{\"surprise\": true}"
                        : TestingReplies.fitting(schema.isMissingNode() ? spoken(json) : schema);
        return Said.json(200, completion(format, text).toString());
    }

    /// The schema, as it was put into words.
    private static JsonNode spoken(JsonNode json) {
        String instructions = json.at("/messages/0/content").asString("");
        int begin = instructions.indexOf("JSON Schema:\n") + "JSON Schema:\n".length();
        int end = instructions.indexOf("\n\nThe material stands");
        return JSON.readTree(instructions.substring(begin, end));
    }

    /// Without a schema models think aloud and put marks around what they say.
    private ObjectNode completion(String format, String text) {
        ObjectNode json = JSON.createObjectNode().put("object", "chat.completion");
        String said =
                format.isEmpty()
                        ? "<think>{hm}</think>\nHere it is:\n```json\n" + text + "\n```"
                        : text;
        ObjectNode choice = json.putArray("choices").addObject().put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", said);
        if (manners.counts()) {
            json.putObject("usage").put("prompt_tokens", 20).put("completion_tokens", 9);
        }
        return json;
    }

    private Said draw(JsonNode json, @Nullable Fault fault) {
        for (String field : json.propertyNames()) {
            if (!PICTURE_FIELDS.contains(field)) {
                return error(400, "unknown field " + field);
            }
        }
        if (json.has("response_format") && !manners.base64()) {
            return error(400, "Unknown parameter: 'response_format'.");
        }
        Matcher edges = SIZE.matcher(json.path("size").asString(""));
        if (!edges.matches()) {
            return error(400, "invalid size");
        }
        if (!json.path("model").asString("").equals(PICTURE_MODEL)) {
            return error(
                    404, "The model `" + json.path("model").asString("") + "` does not exist.");
        }
        charge(PICTURE_MODEL);
        var size = new Size(Integer.parseInt(edges.group(1)), Integer.parseInt(edges.group(2)));
        ObjectNode answer = JSON.createObjectNode().put("created", 1_795_824_000);
        var data = answer.putArray("data");
        if (fault != Fault.NO_PICTURE) {
            hang(data.addObject(), made(size, fault));
        }
        return Said.json(200, answer.toString());
    }

    private byte[] made(Size size, @Nullable Fault fault) {
        if (fault == Fault.BOMB) {
            return TestingPictures.bomb();
        }
        Size made = fault == Fault.WRONG_SIZE ? new Size(size.height() / 2, size.width()) : size;
        return TestingPictures.picture(PictureFormat.PNG, made, number.incrementAndGet());
    }

    private void hang(ObjectNode picture, byte[] bytes) {
        if (!manners.links()) {
            picture.put("b64_json", Base64.getEncoder().encodeToString(bytes));
            return;
        }
        String path = "/generated-images/b64" + number.get() + ".png";
        gallery.put(path, bytes);
        picture.put("url", address() + path);
    }

    private Said refused(Fault fault) {
        String secret = manners.key();
        return switch (fault) {
            case KEY_REFUSED -> error(401, "Invalid API key " + secret);
            case NOT_ALLOWED -> error(403, "This key may not do that: Bearer " + secret);
            case MODEL_GONE -> error(404, "The model `x` does not exist.");
            case RATE_LIMITED -> error(429, "Too many requests").with("Retry-After", "3");
            case CREDITS_EXHAUSTED -> error(402, "No credits");
            case MODERATED ->
                    Said.json(
                            400,
                            "{\"error\": {\"message\": \"No\", \"code\": \"content_filter\"}}");
            case OVERLOADED ->
                    Said.json(503, "{\"error\": {\"message\": \"Full\", \"code\": \"slow_down\"}}");
            default -> Said.json(500, "{\"error\": \"out of memory; key=" + secret + "\"}");
        };
    }

    /// As vLLM writes it: the code is a number.
    private static Said error(int status, String message) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("error")
                .put("message", message)
                .put("type", "BadRequestError")
                .putNull("param")
                .put("code", status);
        return Said.json(status, json.toString());
    }
}
