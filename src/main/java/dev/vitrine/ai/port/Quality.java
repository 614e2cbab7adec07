package dev.vitrine.ai.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How much care, time and money a picture is worth.
public enum Quality {
    LOW,
    MEDIUM,
    HIGH;

    /// Reads [#label()].
    ///
    /// @throws IllegalArgumentException when no quality has that name
    @JsonCreator
    public static Quality parse(String label) {
        for (Quality quality : values()) {
            if (quality.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return quality;
            }
        }
        throw new IllegalArgumentException("A quality is low, medium or high, not " + label);
    }

    /// In lower case.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
