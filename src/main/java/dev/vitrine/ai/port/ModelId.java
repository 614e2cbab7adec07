package dev.vitrine.ai.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A model of a vendor, written `openai/gpt-image-2`.
///
/// @param vendor for example `openai`
/// @param model as the vendor calls it
public record ModelId(String vendor, String model) {
    private static final Pattern VENDOR = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}");

    public ModelId {
        if (!VENDOR.matcher(vendor).matches() || !MODEL.matcher(model).matches()) {
            throw new IllegalArgumentException(
                    "A model is written vendor/model, not " + vendor + "/" + model);
        }
    }

    /// Reads `openai/gpt-image-2`.
    ///
    /// @throws IllegalArgumentException when it is written in another way
    @JsonCreator
    public static ModelId parse(String text) {
        String[] parts = text.strip().split("/", 2);
        return new ModelId(parts[0], parts.length == 2 ? parts[1] : "");
    }

    @JsonValue
    @Override
    public String toString() {
        return vendor + "/" + model;
    }
}
