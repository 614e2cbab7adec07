package dev.vitrine.transformation;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A transformation cannot be understood, or asks for more than there is.
public final class UnknownTransformationException extends VitrineException {
    private static final int MOST_SHOWN = 80;

    private UnknownTransformationException(String message, String nextStep) {
        super(Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep));
    }

    /// One part is not known, or has no meaning where it stands.
    static UnknownTransformationException of(
            String part, String component, int position, String reason, String allowed) {
        return new UnknownTransformationException(
                part.equals(component)
                        ? "'%s' at character %d %s".formatted(shown(part), position, reason)
                        : "'%s' in '%s' at character %d %s"
                                .formatted(shown(part), shown(component), position, reason),
                allowed);
    }

    /// All of it asks for too much.
    static UnknownTransformationException beyond(String what, String allowed) {
        return new UnknownTransformationException("The transformation has " + what, allowed);
    }

    /// Something out of a URL, safe to show.
    private static String shown(String text) {
        String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() > MOST_SHOWN ? clean.substring(0, MOST_SHOWN) + "…" : clean;
    }
}
