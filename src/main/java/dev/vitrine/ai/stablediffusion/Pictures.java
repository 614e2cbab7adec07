package dev.vitrine.ai.stablediffusion;

import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.Usage;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pictures out of words, and out of a picture and words. Stable Diffusion leaves no ground out;
/// orders that ask for it are made without.
final class Pictures implements PictureModel {
    /// How much of a picture may become something else: most of it, so that words count, but not
    /// its composition; behind a mask nearly all. Ours, by what is usual in its interface (0.75).
    private static final double CHANGE = 0.7;

    private static final double CHANGE_BEHIND_MASK = 0.9;

    private final Calls calls;

    Pictures(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<MadePicture> make(String model, PictureOrder order, Handle handle) {
        ObjectNode wanted = wanted(model, order);
        if (order.references().isEmpty()) {
            return calls.post("/sdapi/v1/txt2img", wanted, json -> made(json, order));
        }
        if (order.references().size() > 1) {
            return refused("It looks at one picture, not at " + order.references().size());
        }
        wanted.putArray("init_images").add(base64(order.references().getFirst().bytes()));
        wanted.put("resize_mode", 1); // as large as needed, and cropped
        wanted.put("denoising_strength", order.mask() == null ? CHANGE : CHANGE_BEHIND_MASK);
        Reference mask = order.mask();
        if (mask != null) {
            byte[] stencil = Stencil.of(mask);
            if (stencil == null) {
                return refused("The mask is no PNG of " + mask.size() + " with transparency");
            }
            wanted.put("mask", base64(stencil));
            wanted.put("inpainting_fill", 1); // begins with what is there
        }
        return calls.post("/sdapi/v1/img2img", wanted, json -> made(json, order));
    }

    private static <T> Outcome<T> refused(String why) {
        return new Outcome.Refused<>(Refusal.of(Refusal.Kind.INVALID, why));
    }

    private static ObjectNode wanted(String model, PictureOrder order) {
        ObjectNode wanted =
                Json.object()
                        .put("prompt", order.prompt())
                        .put("width", order.size().width())
                        .put("height", order.size().height())
                        .put("steps", steps(order))
                        .put("batch_size", 1)
                        .put("seed", seed(order));
        if (!model.equals(StableDiffusion.LOADED)) {
            wanted.putObject("override_settings").put("sd_model_checkpoint", model);
        }
        return wanted;
    }

    /// The interface's own default is 20.
    private static int steps(PictureOrder order) {
        return switch (order.quality()) {
            case LOW -> 12;
            case MEDIUM -> 24;
            case HIGH -> 40;
        };
    }

    /// -1 is any. AUTOMATIC1111 takes 32 bits.
    private static long seed(PictureOrder order) {
        Long seed = order.seed();
        return seed == null ? -1 : seed & Integer.MAX_VALUE;
    }

    private static Outcome<MadePicture> made(JsonNode json, PictureOrder order) {
        String data = json.path("images").path(0).asString("");
        String plain = data.startsWith("data:") ? data.substring(data.indexOf(',') + 1) : data;
        if (plain.isEmpty()) {
            return new Outcome.Spoiled<>(Usage.NONE, "There is no picture in the server's answer");
        }
        try {
            return new Outcome.Confirmed<>(
                    new MadePicture(Base64.getDecoder().decode(plain), madeWith(json, order)),
                    Usage.NONE.withPictures(1));
        } catch (IllegalArgumentException _) {
            return new Outcome.Spoiled<>(
                    Usage.NONE, "The picture in the server's answer is no Base64");
        }
    }

    /// `info` is an object in a string, or an empty string.
    private static @Nullable Long madeWith(JsonNode json, PictureOrder order) {
        JsonNode info = json.path("info");
        JsonNode seed = (info.isObject() ? info : Json.read(info.asString(""))).path("seed");
        if (seed.isIntegralNumber() && seed.canConvertToLong()) {
            return seed.asLong();
        }
        return order.seed() == null ? null : seed(order);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
