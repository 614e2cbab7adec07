package dev.vitrine.ai.flux;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What Black Forest Labs finds wrong with a request, in the form of FastAPI.
final class FluxChecks {
    private static final long MOST_PIXELS = 4L << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FIELDS =
            Set.of(
                    "prompt",
                    "width",
                    "height",
                    "seed",
                    "safety_tolerance",
                    "output_format",
                    "disable_pup",
                    "webhook_url",
                    "webhook_secret");

    private FluxChecks() {}

    static @Nullable String wrong(JsonNode wanted) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (!FIELDS.contains(field.getKey())
                    && !field.getKey().matches("input_image(_[2-8])?")) {
                return invalid(field.getKey(), "Extra inputs are not permitted");
            }
        }
        if (wanted.path("prompt").asString("").isBlank()) {
            return invalid("prompt", "Field required");
        }
        for (String edge : new String[] {"width", "height"}) {
            int pixels = wanted.path(edge).asInt(1024);
            if (pixels < 64 || pixels % 16 != 0) {
                return invalid(edge, "Input should be a multiple of 16 and at least 64");
            }
        }
        if ((long) wanted.path("width").asInt(1024) * wanted.path("height").asInt(1024)
                > MOST_PIXELS) {
            return invalid("width", "The picture should have at most 4 megapixels");
        }
        if (!Set.of("png", "jpeg").contains(wanted.path("output_format").asString("jpeg"))) {
            return invalid("output_format", "Input should be 'jpeg' or 'png'");
        }
        if (wanted.has("seed") && !wanted.get("seed").canConvertToInt()) {
            return invalid("seed", "Input should be a valid integer");
        }
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (field.getKey().startsWith("input_image") && !isPicture(field.getValue())) {
                return invalid(field.getKey(), "Invalid image");
            }
        }
        return null;
    }

    /// How many pictures are shown.
    static int pictures(JsonNode wanted) {
        int pictures = 0;
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            pictures += field.getKey().startsWith("input_image") ? 1 : 0;
        }
        return pictures;
    }

    private static boolean isPicture(JsonNode value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(value.asString(""));
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IllegalArgumentException | IOException wrong) {
            return false;
        }
    }

    private static String invalid(String field, String message) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode detail = body.putArray("detail").addObject();
        detail.put("type", "value_error").put("msg", message);
        detail.putArray("loc").add("body").add(field);
        return body.toString();
    }
}
