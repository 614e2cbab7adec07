package dev.vitrine.problem;

import java.nio.file.Path;

/// One thing that went wrong: safe to show to the person who asked.
///
/// @param code what a program branches on
/// @param message what failed, with the value that failed, in one line
/// @param nextStep what to do about it, in one line
/// @param retryable whether the same request can succeed later without a change
public record Problem(ErrorCode code, String message, String nextStep, boolean retryable) {
    public Problem {
        if (message.isBlank() || nextStep.isBlank()) {
            throw new IllegalArgumentException(
                    "A problem needs a message and a next step: " + code);
        }
    }

    /// A problem that only a changed request can solve.
    public static Problem of(ErrorCode code, String message, String nextStep) {
        return new Problem(code, message, nextStep, false);
    }

    /// The same problem in other words.
    public Problem withMessage(String other) {
        return new Problem(code, other, nextStep, retryable);
    }

    /// The same problem, with a name in place of a path that nobody knows.
    public Problem naming(Path place, String name) {
        return withMessage(message.replace(place.toString(), name));
    }

    /// Message and next step as one line.
    public String line() {
        return message + ". " + nextStep + ".";
    }
}
