package dev.vitrine.transformation;

import dev.vitrine.transformation.step.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is done to a picture before it is delivered: steps in their order, then the encoding.
///
/// @param steps nothing among them that changes nothing
public record Transformation(List<Step> steps, Delivery delivery) {
    /// The longest text, as it comes in and as [#text()] gives it.
    public static final int MOST_CHARACTERS = 1024;

    /// The most steps in a chain, and of a layer's own.
    public static final int MOST_STEPS = 10;

    /// The most things laid over a picture.
    public static final int MOST_OVERLAYS = 4;

    /// The largest picture made, whatever its shape; no edge is longer than 8192.
    public static final long MOST_PIXELS = 40_000_000;

    public Transformation {
        steps = List.copyOf(steps);
    }

    /// Reads a transformation as it stands in a URL, still percent-encoded:
    /// `c_fill,g_auto,w_1080,h_1350/f_jpg,q_auto`. Empty text changes nothing.
    ///
    /// Densities, names and shapes are worked into plain sizes, so that what means the same is
    /// equal.
    ///
    /// @throws UnknownTransformationException when any part of it is unknown or makes no sense, or
    ///   it asks for too much
    public static Transformation parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw UnknownTransformationException.beyond(
                    "%d characters".formatted(text.length()),
                    "Use at most %d".formatted(MOST_CHARACTERS));
        }
        Transformation transformation = Grammar.parse(text);
        transformation.checkBounds();
        return transformation;
    }

    /// The one canonical text: equal transformations have equal texts, and it parses to an equal
    /// one.
    public String text() {
        return Stream.concat(steps.stream().map(Step::text), Stream.of(delivery.text()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return text();
    }

    private void checkBounds() {
        long overlays = steps.stream().filter(step -> step instanceof Step.Overlay).count();
        if (overlays > MOST_OVERLAYS) {
            throw UnknownTransformationException.beyond(
                    overlays + " overlays", "Use at most " + MOST_OVERLAYS);
        }
        checkSteps(steps);
        int length = text().length();
        if (length > MOST_CHARACTERS) {
            throw UnknownTransformationException.beyond(
                    length + " characters when written out", "Use at most " + MOST_CHARACTERS);
        }
    }

    private static void checkSteps(List<Step> steps) {
        if (steps.size() > MOST_STEPS) {
            throw UnknownTransformationException.beyond(
                    steps.size() + " steps in a chain", "Use at most " + MOST_STEPS);
        }
        for (Step step : steps) {
            if (step instanceof Step.Overlay overlay) {
                checkSteps(overlay.steps());
            }
        }
    }
}
