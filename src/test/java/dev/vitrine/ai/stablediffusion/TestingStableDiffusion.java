package dev.vitrine.ai.stablediffusion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Fault;
import dev.vitrine.ai.Said;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.ai.TestingVendor;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Stands in for AUTOMATIC1111's web interface with `--api`, or for stable-diffusion.cpp, which
/// answers in the same form and says less.
public final class TestingStableDiffusion extends TestingVendor {
    static final String MADE = "POST /sdapi/v1/txt2img";
    static final String CHANGED = "POST /sdapi/v1/img2img";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CHECKPOINTS =
            List.of("sd_xl_base_1.0", "v1-5-pruned-emaonly");

    /// From its API description.
    private static final Set<String> WORDS =
            Set.of(
                    "prompt",
                    "negative_prompt",
                    "width",
                    "height",
                    "steps",
                    "cfg_scale",
                    "seed",
                    "batch_size",
                    "n_iter",
                    "sampler_name",
                    "scheduler",
                    "override_settings");

    private static final Set<String> PICTURES =
            Set.of(
                    "init_images",
                    "mask",
                    "resize_mode",
                    "denoising_strength",
                    "inpainting_fill",
                    "inpainting_mask_invert");

    private @Nullable String user;
    private boolean small;

    /// Waits at a port of its own.
    public TestingStableDiffusion() throws IOException {}

    /// Lets in only whoever says this, `user:secret`.
    void letsIn(String onlyUser) {
        user = onlyUser;
    }

    /// Answers as stable-diffusion.cpp does from now on.
    void speaksLikeStableDiffusionCpp() {
        small = true;
    }

    @Override
    protected Said answer(Asked request, @Nullable Fault fault) throws IOException {
        String basic =
                user == null
                        ? ""
                        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        if (!request.header("authorization").equals(basic) || fault == Fault.KEY_REFUSED) {
            return detail(401, "Not authenticated");
        }
        if (fault != null && fault.sort() == Fault.Sort.REFUSAL) {
            return refused(fault);
        }
        return switch (request.line()) {
            case "GET /sdapi/v1/sd-models" -> checkpoints();
            case MADE -> made(request.json(), fault, WORDS);
            case CHANGED -> changed(request.json(), fault);
            default -> detail(404, "Not Found");
        };
    }

    private Said changed(JsonNode wanted, @Nullable Fault fault) throws IOException {
        JsonNode pictures = wanted.path("init_images");
        if (pictures.size() != 1) {
            return detail(404, "Init image not found");
        }
        BufferedImage first = picture(pictures.get(0));
        if (first == null) {
            return detail(500, "Invalid encoded image");
        }
        if (wanted.has("mask")) {
            BufferedImage mask = picture(wanted.get("mask"));
            if (mask == null || mask.getWidth() != first.getWidth()) {
                return detail(500, "Invalid encoded image");
            }
        }
        Set<String> all = new HashSet<>(WORDS);
        all.addAll(PICTURES);
        return made(wanted, fault, all);
    }

    private Said made(JsonNode wanted, @Nullable Fault fault, Set<String> known) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (!known.contains(field.getKey())) {
                return wrong(field.getKey(), "extra fields not permitted");
            }
        }
        int width = wanted.path("width").asInt(512);
        int height = wanted.path("height").asInt(512);
        if (width % 8 != 0 || height % 8 != 0 || width < 64 || height < 64) {
            return wrong("width", "multiples of 8 are made");
        }
        JsonNode checkpoint = wanted.at("/override_settings/sd_model_checkpoint");
        if (!checkpoint.isMissingNode() && !CHECKPOINTS.contains(checkpoint.asString(""))) {
            return Said.json(
                    500,
                    "{\"error\": \"RuntimeError\", \"detail\": \"\", \"body\": \"\","
                            + " \"errors\": \"Unknown checkpoint\"}");
        }
        charge("loaded");
        long seed = wanted.path("seed").asLong(-1);
        long used = seed == -1 ? 4242 : seed;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode images = answer.putArray("images");
        if (fault != Fault.NO_PICTURE && fault != Fault.WRONG_SCHEMA) {
            byte[] bytes =
                    switch (fault) {
                        case BOMB -> TestingPictures.bomb();
                        case WRONG_SIZE -> png(new Size(128, 96), used);
                        case null, default -> png(new Size(width, height), used);
                    };
            images.add(
                    (small ? "" : "data:image/png;base64,")
                            + Base64.getEncoder().encodeToString(bytes));
        }
        if (fault == Fault.WRONG_SCHEMA) {
            return Said.json(200, "{\"data\": [{\"b64_json\": \"AAAA\"}]}");
        }
        answer.set("parameters", wanted);
        answer.put("info", small ? "" : "{\"seed\": " + used + ", \"all_seeds\": [" + used + "]}");
        return Said.json(200, answer.toString());
    }

    private static Said checkpoints() {
        ArrayNode models = JSON.createArrayNode();
        for (String name : CHECKPOINTS) {
            models.addObject()
                    .put("title", name + ".safetensors [6ce0161689]")
                    .put("model_name", name)
                    .put("hash", "6ce0161689");
        }
        return Said.json(200, models.toString());
    }

    private Said refused(Fault fault) {
        return switch (fault) {
            case NOT_ALLOWED -> detail(403, "Forbidden");
            case MODEL_GONE -> detail(404, "Not Found");
            case RATE_LIMITED -> detail(429, "Too many requests").with("Retry-After", "3");
            case OVERLOADED -> detail(503, "Busy");
            case CREDITS_EXHAUSTED, MODERATED -> detail(422, "No such thing here");
            default ->
                    Said.json(
                            500,
                            "{\"error\": \"OutOfMemoryError\", \"detail\": \"\", \"body\": \"\","
                                    + " \"errors\": \"CUDA out of memory.\"}");
        };
    }

    private static byte[] png(Size size, long number) {
        return TestingPictures.picture(PictureFormat.PNG, size, number);
    }

    private static @Nullable BufferedImage picture(JsonNode base64) throws IOException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.asString(""));
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private static Said wrong(String field, String message) {
        return Said.json(
                422,
                "{\"detail\": [{\"loc\": [\"body\", \""
                        + field
                        + "\"], \"msg\": \""
                        + message
                        + "\", \"type\": \"value_error\"}]}");
    }

    private Said detail(int status, String words) {
        String more = user == null ? "" : " for " + user;
        return Said.json(status, JSON.createObjectNode().put("detail", words + more).toString());
    }
}
