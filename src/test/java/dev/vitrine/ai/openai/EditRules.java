package dev.vitrine.ai.openai;

import static dev.vitrine.ai.openai.OpenAiErrors.invalid;
import static dev.vitrine.ai.openai.OpenAiErrors.missing;
import static dev.vitrine.ai.openai.OpenAiErrors.unknown;

import dev.vitrine.ai.Asked;
import dev.vitrine.ai.Asked.Part;
import dev.vitrine.ai.Said;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What OpenAI takes when a picture is to be changed: a form with real pictures in it.
final class EditRules {
    private static final int MOST_PICTURES = 16;
    private static final int MOST_BYTES = 50 << 20;
    private static final int MOST_MASK_BYTES = 4 << 20;
    private static final Map<String, String> READERS =
            Map.of("image/png", "png", "image/jpeg", "JPEG");
    private static final Set<String> FIELDS =
            Set.of(
                    "model",
                    "prompt",
                    "n",
                    "size",
                    "quality",
                    "background",
                    "output_format",
                    "output_compression",
                    "moderation",
                    "user",
                    "image",
                    "image[]",
                    "mask");

    private EditRules() {}

    static @Nullable Said refusal(Asked request) throws IOException {
        if (!request.header("content-type").startsWith("multipart/form-data; boundary=")) {
            return invalid("Unsupported content type.", null, "unsupported_content_type");
        }
        for (Part part : request.parts()) {
            if (!FIELDS.contains(part.name())) {
                return unknown(part.name());
            }
        }
        ObjectNode options = options(request);
        Said refusal = PictureRules.refusal(options, options.path("n").asInt(1));
        List<Part> pictures = pictures(request);
        if (refusal != null) {
            return refusal;
        }
        if (pictures.isEmpty()) {
            return missing("image");
        }
        if (pictures.size() > MOST_PICTURES) {
            return invalid("Too many images.", "image", "array_above_max_length");
        }
        for (Part picture : pictures) {
            if (read(picture) == null || picture.bytes().length >= MOST_BYTES) {
                return invalid(
                        "Invalid image file or mode: " + picture.type(),
                        "image",
                        "invalid_image_file");
            }
        }
        return masked(request, pictures.getFirst());
    }

    static ObjectNode options(Asked request) {
        ObjectNode options = new JsonMapper().createObjectNode();
        for (Part part : request.parts()) {
            if (part.fileName() == null) {
                options.put(part.name(), part.text());
            }
        }
        return options;
    }

    static List<Part> pictures(Asked request) {
        return request.parts().stream().filter(part -> part.name().startsWith("image")).toList();
    }

    private static @Nullable Said masked(Asked request, Part first) throws IOException {
        for (Part part : request.parts()) {
            if (!part.name().equals("mask")) {
                continue;
            }
            BufferedImage mask = read(part);
            BufferedImage picture = read(first);
            if (mask == null
                    || picture == null
                    || !"image/png".equals(part.type())
                    || part.bytes().length >= MOST_MASK_BYTES
                    || !mask.getColorModel().hasAlpha()
                    || mask.getWidth() != picture.getWidth()
                    || mask.getHeight() != picture.getHeight()) {
                return invalid("Invalid mask image.", "mask", "invalid_image_file");
            }
        }
        return null;
    }

    /// By the reader for the type that was claimed, and by no other.
    private static @Nullable BufferedImage read(Part part) throws IOException {
        String reader = READERS.get(part.type());
        if (reader == null || part.fileName() == null) {
            return null;
        }
        var readers = ImageIO.getImageReadersByFormatName(reader);
        var in = ImageIO.createImageInputStream(new ByteArrayInputStream(part.bytes()));
        var imageReader = readers.next();
        imageReader.setInput(in);
        try {
            return imageReader.read(0);
        } catch (IOException noSuchPicture) {
            return null;
        }
    }
}
