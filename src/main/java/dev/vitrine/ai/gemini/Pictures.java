package dev.vitrine.ai.gemini;

import dev.vitrine.ai.port.Handle;
import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.ai.port.PictureModel;
import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.ai.port.Reference;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pictures out of words and pictures, one a call. Gemini knows neither seeds nor masks, and leaves
/// no ground out; orders that ask for it are made without.
final class Pictures implements PictureModel {
    private final Calls calls;

    Pictures(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<MadePicture> make(String model, PictureOrder order, Handle handle) {
        var canvas = Canvas.of(order.size());
        return calls.generate(model, wanted(order, canvas), answer -> made(answer, canvas));
    }

    private static ObjectNode wanted(PictureOrder order, Canvas canvas) {
        var body = new Body().text(order.prompt());
        for (Reference reference : order.references()) {
            body.picture(reference);
        }
        ObjectNode settings = body.settings();
        settings.putArray("responseModalities").add("IMAGE");
        settings.putObject("imageConfig")
                .put("aspectRatio", canvas.ratio())
                .put("imageSize", canvas.resolution());
        return body.json();
    }

    private static Outcome<MadePicture> made(Answer answer, Canvas canvas) {
        String data = "";
        // A model that thinks in pictures shows drafts first; the last one is meant.
        for (JsonNode part : answer.parts()) {
            JsonNode inline =
                    part.has("inlineData") ? part.get("inlineData") : part.path("inline_data");
            data = inline.path("data").asString(data);
        }
        if (data.isEmpty()) {
            return answer.spoiled("There is no picture in Gemini's answer" + instead(answer));
        }
        Usage usage = used(answer, canvas).withPictures(1);
        try {
            return new Outcome.Confirmed<>(
                    new MadePicture(Base64.getDecoder().decode(data), null), usage);
        } catch (IllegalArgumentException _) {
            return new Outcome.Spoiled<>(usage, "The picture in Gemini's answer is no Base64");
        }
    }

    private static String instead(Answer answer) {
        String text = answer.text().strip();
        return text.isEmpty() ? "" : ", but words: " + text;
    }

    /// A picture is never free: where its tokens are not told apart, all that came out are its, and
    /// where none are counted, those that Google's page names are.
    private static Usage used(Answer answer, Canvas canvas) {
        Usage usage = answer.usage();
        if (usage.imageOut() > 0) {
            return usage;
        }
        return usage.textOut() > 0
                ? usage.withOutput(0, usage.textOut())
                : usage.withOutput(0, canvas.tokens());
    }
}
