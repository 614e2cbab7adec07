package dev.vitrine.ai.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a made picture looks.
public enum Theme {
    /// Scenes with light, air and depth.
    REALISTIC,
    /// Clean planes, glass and order.
    PROFESSIONAL,
    /// Flat shapes with grainy shades.
    ILLUSTRATION,
    /// Colour, movement and nothing to recognise.
    ABSTRACT,
    /// One thing, and room around it.
    MINIMALIST,
    /// Darkness, glow and grids.
    FUTURISTIC,
    /// Charts and symbols without words.
    INFOGRAPHIC,
    /// Paper, halftone and faded ink.
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
