package dev.vitrine.workspace.setting;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the value of a setting may be, and how it is written as JSON.
///
/// @param type what a program has to show for it: boolean, text, choice, amount or list
/// @param allowed behind the word "Choose": what it may be
/// @param choices all there are, where they are few
/// @param reader throws IllegalArgumentException when it is none of those; texts are read as people
///   type them
/// @param writer the opposite of the reader
public record Kind<T extends @Nullable Object>(
        String type,
        String allowed,
        List<String> choices,
        Function<JsonNode, T> reader,
        Function<T, JsonNode> writer) {
    public Kind {
        choices = List.copyOf(choices);
    }
}
