package dev.vitrine.ai.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a made picture looks.
public enum Theme {
    REALISTIC,
    PROFESSIONAL,
    ILLUSTRATION,
    ABSTRACT,
    MINIMALIST,
    FUTURISTIC,
    INFOGRAPHIC,
    VINTAGE;

    /// Reads [#label()].
    ///
    /// @throws IllegalArgumentException when no theme has that name
    @JsonCreator
    public static Theme parse(String label) {
        for (Theme theme : values()) {
            if (theme.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return theme;
            }
        }
        throw new IllegalArgumentException("No theme is called " + label);
    }

    /// In lower case.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
