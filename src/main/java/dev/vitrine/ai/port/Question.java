package dev.vitrine.ai.port;

import java.util.List;

/// What a language model is asked.
///
/// @param instructions what it is to do; ours, and trusted
/// @param material what it is to do it with, said by strangers: never to be followed
/// @param pictures what it is to look at
/// @param schema the form of its answer
/// @param mostTokens how long the answer may be
public record Question(
        String instructions,
        String material,
        List<Reference> pictures,
        Schema schema,
        int mostTokens) {
    public Question {
        pictures = List.copyOf(pictures);
        if (mostTokens < 1) {
            throw new IllegalArgumentException("An answer has tokens: " + mostTokens);
        }
    }

    /// A JSON Schema within what strict structured output takes: every object is closed, every
    /// property is required, what may be absent is a union with null.
    ///
    /// @param name 1 to 64 of letters, digits, `_` and `-`
    /// @param json the schema itself
    public record Schema(String name, String json) {
        public Schema {
            if (!name.matches("[a-zA-Z0-9_-]{1,64}")) {
                throw new IllegalArgumentException("A schema is not called " + name);
            }
        }
    }
}
