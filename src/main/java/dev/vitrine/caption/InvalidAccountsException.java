package dev.vitrine.caption;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The list of accounts cannot be understood.
public final class InvalidAccountsException extends VitrineException {
    InvalidAccountsException(Path file, String what, @Nullable Throwable cause) {
        super(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        "The list of accounts " + file + " cannot be understood: " + what,
                        "Write under a network's name one line per account, for example"
                                + " \"@studio\": ceramics, pottery"),
                cause);
    }
}
