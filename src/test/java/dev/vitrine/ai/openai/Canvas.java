package dev.vitrine.ai.openai;

import dev.vitrine.ai.Fault;
import dev.vitrine.ai.TestingPictures;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Pictures that were made, in the form in which OpenAI hands them out.
final class Canvas {
    private static final long TOKENS_OF_A_REFERENCE = 1500;
    private static final long PIXELS_OF_A_TOKEN = 600;

    private Canvas() {}

    static ObjectNode answer(
            ObjectNode options, int references, long number, @Nullable Fault fault) {
        Size size = size(options.path("size").asString("auto"));
        boolean transparent = options.path("background").asString("").equals("transparent");
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("created", 1_795_824_000)
                .put("background", transparent ? "transparent" : "opaque")
                .put("output_format", options.path("output_format").asString("png"))
                .put("quality", options.path("quality").asString("auto"))
                .put("size", size.width() + "x" + size.height());
        ArrayNode data = json.putArray("data");
        if (fault != Fault.NO_PICTURE) {
            for (int index = 0; index < options.path("n").asInt(1); index++) {
                byte[] bytes = bytes(options, size, number + index, fault);
                data.addObject().put("b64_json", Base64.getEncoder().encodeToString(bytes));
            }
        }
        long text = options.path("prompt").asString("").length() / 4L + 1;
        count(
                json.putObject("usage"),
                text,
                references * TOKENS_OF_A_REFERENCE,
                size.pixels() / PIXELS_OF_A_TOKEN);
        return json;
    }

    private static byte[] bytes(ObjectNode options, Size size, long number, @Nullable Fault fault) {
        if (fault == Fault.BOMB) {
            return TestingPictures.bomb();
        }
        Size made = fault == Fault.WRONG_SIZE ? new Size(size.height() / 2, size.width()) : size;
        if (options.path("background").asString("").equals("transparent")) {
            return TestingPictures.transparent(made, number);
        }
        return TestingPictures.picture(
                PictureFormat.parse(options.path("output_format").asString("png")), made, number);
    }

    private static Size size(String text) {
        if (text.equals("auto")) {
            return new Size(1024, 1024);
        }
        String[] edges = text.split("x", 2);
        return new Size(Integer.parseInt(edges[0]), Integer.parseInt(edges[1]));
    }

    private static void count(ObjectNode usage, long text, long image, long drawn) {
        usage.put("total_tokens", text + image + drawn)
                .put("input_tokens", text + image)
                .put("output_tokens", drawn);
        usage.putObject("input_tokens_details").put("text_tokens", text).put("image_tokens", image);
        usage.putObject("output_tokens_details").put("text_tokens", 0).put("image_tokens", drawn);
    }
}
