package dev.vitrine.session.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of an object that somebody sent; what it may not have is refused.
///
/// @param place what stands before a field's name when it is spoken of, for example `options.`
record Fields(String place, JsonNode node) {
    /// @param known the fields that it may have
    static Fields of(String place, JsonNode node, Set<String> known) {
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

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    @Nullable String text(String name, int most) {
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

    boolean flag(String name) {
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

    <T> @Nullable T value(String name, Function<String, @Nullable T> reader, String allowed) {
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

    double share(String name, double otherwise, double least, double most) {
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

    InvalidFieldException invalid(String name, String message, String nextStep) {
        return new InvalidFieldException(place + name, message, nextStep);
    }
}
