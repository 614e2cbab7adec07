package dev.vitrine.ai.dialect;

import dev.vitrine.ai.port.MadePicture;
import dev.vitrine.spend.Outcome;
import dev.vitrine.spend.Usage;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/// Pictures as they come in Base64.
public final class Drawn {
    private Drawn() {}

    /// The picture that a text holds, with or without `data:image/png;base64,` in front of it.
    ///
    /// @param usage what it was made for, also when it is none
    public static Outcome<MadePicture> picture(String text, Usage usage) {
        String data = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
        try {
            byte[] bytes = Base64.getDecoder().decode(data);
            return bytes.length == 0
                    ? new Outcome.Spoiled<>(usage, "the picture in the answer is empty")
                    : new Outcome.Confirmed<>(new MadePicture(bytes, null), usage.withPictures(1));
        } catch (IllegalArgumentException _) {
            return new Outcome.Spoiled<>(usage, "the picture in the answer is no Base64");
        }
    }

    /// An answer that is none: nobody says what was done for it, and what it cost.
    ///
    /// @param usage what it says it has used
    public static Outcome<MadePicture> none(JsonNode json, Usage usage) {
        String message = json.path("error").path("message").asString("");
        return new Outcome.Spoiled<>(
                usage,
                "there is no picture in the answer" + (message.isEmpty() ? "" : ": " + message));
    }
}
