package dev.vitrine.generate.wish;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What else is known of an idea, besides its words.
public enum Fact {
    TITLE,
    DESCRIPTION,
    CATEGORY,
    LOCATION,
    /// The name of an event.
    EVENT,
    DATE,
    ARTISTS,
    MOOD;

    /// Reads [#label()].
    ///
    /// @throws IllegalArgumentException when no fact has that name
    @JsonCreator
    public static Fact parse(String label) {
        for (Fact fact : values()) {
            if (fact.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return fact;
            }
        }
        throw new IllegalArgumentException(
                "No fact is called " + label + "; there are " + labels());
    }

    /// In lower case.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The names of all.
    public static String labels() {
        return Arrays.stream(values()).map(Fact::label).collect(Collectors.joining(", "));
    }
}
