package dev.vitrine.cli.vendor;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import org.jspecify.annotations.Nullable;

/// A variable of the environment does not say where a vendor is. Its value may hold a password and
/// is not repeated.
public final class UnusableAddressException extends VitrineException {
    UnusableAddressException(String variable, String why, @Nullable Throwable cause) {
        super(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        "The variable " + variable + " cannot be used: " + why,
                        "Set it to an address such as http://localhost:7860, or leave it out"),
                cause);
    }
}
