package dev.vitrine.ai.openai;

import dev.vitrine.ai.catalogue.Grid;
import dev.vitrine.ai.dialect.Counts;
import dev.vitrine.ai.dialect.Drawn;
import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.ai.wire.Multipart;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pictures out of words, and out of pictures and words. OpenAI knows no seeds; orders that name
/// one are made without.
///
/// Not sent: `response_format`, which its models refuse, and `input_fidelity`, which those from
/// gpt-image-2 on refuse.
final class Pictures implements PictureModel {
    /// As dear as gpt-image-2 is at its best; the dearest of them all.
    private static final Grid DEAREST = new Grid(96);

    private static final int MOST_MASK_BYTES = 4 << 20;

    private final Calls calls;

    Pictures(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<MadePicture> make(String model, PictureOrder order, Handle handle) {
        if (order.references().isEmpty()) {
            ObjectNode wanted = Json.object().put("model", model).put("prompt", order.prompt());
            options(order).forEach(wanted::put);
            return calls.draw(wanted.put("n", 1), json -> made(json, order));
        }
        Reference mask = order.mask();
        if (mask != null
                && (mask.format() != PictureFormat.PNG
                        || mask.bytes().length >= MOST_MASK_BYTES
                        || !mask.size().equals(order.references().getFirst().size()))) {
            return new Outcome.Refused<>(
                    Refusal.of(
                            Refusal.Kind.INVALID,
                            "a mask is a PNG of less than 4 MB, as large as the picture, not "
                                    + mask));
        }
        return calls.edit(form(model, order), json -> made(json, order));
    }

    private static Multipart form(String model, PictureOrder order) {
        var form =
                new Multipart(order.prompt().getBytes(StandardCharsets.UTF_8))
                        .field("model", model)
                        .field("prompt", order.prompt());
        options(order).forEach(form::field);
        form.field("n", "1");
        int number = 1;
        for (Reference reference : order.references()) {
            add(form, "image[]", "picture-" + number++, reference);
        }
        if (order.mask() != null) {
            add(form, "mask", "mask", order.mask());
        }
        return form;
    }

    /// Without PNG there is no way to get every pixel as it was made.
    private static Map<String, String> options(PictureOrder order) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("size", order.size().width() + "x" + order.size().height());
        options.put("quality", order.quality().label());
        options.put("background", order.transparent() ? "transparent" : "opaque");
        options.put("output_format", "png");
        return options;
    }

    private static void add(Multipart form, String field, String name, Reference reference) {
        PictureFormat format = reference.format();
        form.file(field, name + "." + format.extension(), format.mediaType(), reference.bytes());
    }

    private static Outcome<MadePicture> made(JsonNode json, PictureOrder order) {
        String data = json.path("data").path(0).path("b64_json").asString("");
        Usage usage = Counts.pictures(json.path("usage"));
        return data.isEmpty()
                ? Drawn.none(json, usage)
                : Drawn.picture(data, counted(usage, order.size()));
    }

    /// A picture is never free: one whose tokens nobody counts is booked as the dearest of its
    /// size.
    private static Usage counted(Usage usage, Size size) {
        return usage.imageOut() > 0
                ? usage
                : usage.withOutput(usage.textOut(), DEAREST.tokens(size));
    }
}
