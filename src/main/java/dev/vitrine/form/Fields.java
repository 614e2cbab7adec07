package dev.vitrine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields of an object that somebody sent; what it may not have is refused.
///
/// @param place what stands before a field's name when it is spoken of, for example `options.`
public record Fields(String place, JsonNode node) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// The fields of an object.
    ///
    /// @param known the fields that it may have
    public static Fields of(String place, JsonNode node, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new InvalidFieldException(
                        place + name,
                        "there is no such field",
                        "Choose from " + String.join(", ", new TreeSet<>(known)));
            }
        }
        return new Fields(place, node);
    }

    /// The fields of a whole body.
    ///
    /// @param known the fields that it may have
    public static Fields ofBody(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw new InvalidFieldException("body", "it is no object", "Send a JSON object");
        }
        return of("", body, known);
    }

    /// A number from 1 to the most.
    ///
    /// @throws InvalidFieldException when it is another
    public static int upTo(int most, String name, int number) {
        if (number < 1 || number > most) {
            throw new InvalidFieldException(
                    name, "it is not between 1 and " + most, "Choose a number between them");
        }
        return number;
    }

    /// Whether it is there, and not null.
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /// Its text without white space around it; absent when there is none.
    ///
    /// @param most how many characters it may have
    public @Nullable String text(String name, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw invalid(name, "it is no text", "Send it in quotes");
        }
        String text = value.asString().strip();
        if (text.length() > most) {
            throw invalid(name, "it is longer than " + most + " characters", "Make it shorter");
        }
        if (text.indexOf('\0') >= 0) {
            throw invalid(name, "it holds a NUL character", "Leave it out");
        }
        return text.isEmpty() ? null : text;
    }

    /// Whether it is true; false when it is absent.
    public boolean flag(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        String text = value.asString("");
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid(name, "it is neither true nor false", "Choose one");
        }
        return text.equals("true");
    }

    /// Its text, read as something else; absent when there is none.
    ///
    /// @param reader throws IllegalArgumentException when the text is none of those
    /// @param allowed for people: what may be chosen
    public <T> @Nullable T value(
            String name, Function<String, @Nullable T> reader, String allowed) {
        String text = text(name, 100);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException _) {
            throw invalid(name, "its value is not allowed", "Choose " + allowed);
        }
    }

    /// A number between two others.
    public double share(String name, double otherwise, double least, double most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        double number = value.asDouble(Double.NaN);
        if (!(number >= least && number <= most)) {
            throw invalid(
                    name,
                    "it is not between " + least + " and " + most,
                    "Choose a number between them");
        }
        return number;
    }

    /// That a field cannot be as it is.
    public InvalidFieldException invalid(String name, String message, String nextStep) {
        return new InvalidFieldException(place + name, message, nextStep);
    }

    /// A list of texts: as JSON, as JSON within a text, or with commas. Empty when there is none.
    public List<String> texts(String name, int mostTexts, int mostCharacters) {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isString() && value.asString().strip().startsWith("[")) {
            value = parsed(name, value.asString());
        }
        if (value.isString()) {
            texts.addAll(List.of(value.asString().split(",")));
        } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            value.forEach(each -> texts.add(each.asString()));
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw invalid(name, "it is no list of texts", "Send a list such as [\"one\", \"two\"]");
        }
        List<String> known =
                texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
        if (known.size() > mostTexts) {
            throw invalid(name, "it has more than " + mostTexts + " texts", "Send fewer");
        }
        for (String text : known) {
            if (text.length() > mostCharacters || text.indexOf('\0') >= 0) {
                throw invalid(
                        name,
                        "a text has more than " + mostCharacters + " characters, or a NUL",
                        "Make it shorter");
            }
        }
        return known;
    }

    /// A whole number; absent when there is none.
    public @Nullable Long number(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return Long.valueOf(value.asString("").strip());
        } catch (NumberFormatException _) {
            throw invalid(name, "it is no whole number", "Send one such as 42");
        }
    }

    private JsonNode parsed(String name, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            throw invalid(name, "it is no list", "Send a list such as [\"one\", \"two\"]");
        }
    }
}
