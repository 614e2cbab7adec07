package dev.vitrine.transformation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands between two slashes: parameters with their values, each to be used once.
final class Component {
    private final String text;
    private final int position;
    private final Map<Parameter<?>, Part> parts = new LinkedHashMap<>();
    private final Set<Parameter<?>> used = new HashSet<>();

    /// One parameter as it was written.
    private record Part(String text, int position, Object value) {}

    private Component(String text, int position) {
        this.text = text;
        this.position = position;
    }

    /// Reads one.
    ///
    /// @param position of its first character in the whole text, from 1
    /// @throws UnknownTransformationException when a part of it is not known
    static Component parse(String text, int position) {
        var component = new Component(text, position);
        int at = 0;
        for (String part : text.split(",", -1)) {
            component.read(part, position + at);
            at += part.length() + 1;
        }
        return component;
    }

    private void read(String part, int at) {
        int underscore = part.indexOf('_');
        Parameter<?> parameter =
                Parameter.of(underscore < 0 ? part : part.substring(0, underscore));
        if (underscore < 0 || parameter == null) {
            throw UnknownTransformationException.of(
                    part, text, at, "is no parameter", "Use one of " + Parameter.names());
        }
        try {
            Object value = parameter.reader().apply(part.substring(underscore + 1));
            if (parts.put(parameter, new Part(part, at, value)) != null) {
                throw UnknownTransformationException.of(
                        part, text, at, "is there twice", "Leave one of them out");
            }
        } catch (IllegalArgumentException _) {
            throw UnknownTransformationException.of(
                    part, text, at, "has an unknown value", parameter.allowed());
        }
    }

    boolean has(Parameter<?> parameter) {
        return parts.containsKey(parameter);
    }

    boolean flagged(String flag) {
        Part flags = parts.get(Parameter.FLAGS);
        return flags != null && ((Set<?>) flags.value()).contains(flag);
    }

    /// The value, which counts as used then; null when it is not there.
    @SuppressWarnings("unchecked") // the parameter's own reader has made it
    <T> @Nullable T take(Parameter<T> parameter) {
        used.add(parameter);
        Part part = parts.get(parameter);
        return part == null ? null : (T) part.value();
    }

    /// The value, whether it is used or not.
    @SuppressWarnings("unchecked") // the parameter's own reader has made it
    <T> T peek(Parameter<T> parameter, T usual) {
        Part part = parts.get(parameter);
        return part == null ? usual : (T) part.value();
    }

    <T> T required(Parameter<T> parameter) {
        T value = take(parameter);
        if (value == null) {
            throw wrong("has no " + parameter.name() + "_", parameter.allowed());
        }
        return value;
    }

    boolean used(Parameter<?> parameter) {
        return used.contains(parameter);
    }

    <T> T take(Parameter<T> parameter, T usual) {
        T value = take(parameter);
        return value == null ? usual : value;
    }

    /// That a parameter does not go with the rest.
    UnknownTransformationException wrong(Parameter<?> parameter, String reason, String allowed) {
        Part part = parts.get(parameter);
        return part == null
                ? wrong(reason, allowed)
                : UnknownTransformationException.of(
                        part.text(), text, part.position(), reason, allowed);
    }

    /// That the whole makes no sense.
    UnknownTransformationException wrong(String reason, String allowed) {
        return UnknownTransformationException.of(text, text, position, reason, allowed);
    }

    /// @throws UnknownTransformationException when something was written and never asked for
    void finish() {
        for (Parameter<?> parameter : parts.keySet()) {
            if (!used.contains(parameter)) {
                throw wrong(
                        parameter,
                        "has no effect there",
                        "Leave it out, or put it beside what it belongs to");
            }
        }
    }
}
