package dev.vitrine.ai.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a model is wanted for.
public enum Task {
    /// A picture out of words.
    PICTURE,
    /// A picture out of a picture and words.
    EDIT,
    /// What is in a picture.
    VISION,
    /// Words for posts.
    WRITING,
    /// What the web knows.
    SEARCH;

    /// Reads [#label()].
    ///
    /// @throws IllegalArgumentException when no task has that name
    @JsonCreator
    public static Task parse(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT));
    }

    /// In lower case.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
