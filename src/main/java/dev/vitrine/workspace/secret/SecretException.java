package dev.vitrine.workspace.secret;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key for somebody else's service cannot be kept or found. It never says what the key is.
public final class SecretException extends VitrineException {
    private static final int LONGEST = 60;

    private SecretException(Problem problem) {
        super(problem);
    }

    private SecretException(Problem problem, SecretException cause) {
        super(problem, cause);
    }

    static SecretException ofVariable(String variable, SecretException malformed) {
        return new SecretException(
                malformed.problem().withMessage(variable + ": " + malformed.problem().message()),
                malformed);
    }

    static SecretException malformed(int most) {
        return new SecretException(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        "The key is empty, longer than "
                                + most
                                + " characters, or holds some that no key has",
                        "Copy it again, without spaces and line ends in it"));
    }

    static SecretException unknown(String name, @Nullable String nearest, List<String> names) {
        String shown = name.replaceAll("[\\p{C}\\x{2028}\\x{2029}]+", "?");
        return new SecretException(
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no secret "
                                + (shown.length() <= LONGEST
                                        ? shown
                                        : shown.substring(0, LONGEST) + "…"),
                        nearest == null
                                ? "Choose from " + String.join(", ", names)
                                : "Perhaps you mean " + nearest));
    }

    static SecretException notSet(KnownSecret secret) {
        return new SecretException(
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "No key is kept for " + secret.name(),
                        "There is nothing to delete; "
                                + secret.variable()
                                + " in the environment can only be taken away there"));
    }
}
