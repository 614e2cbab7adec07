package dev.vitrine.vault;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;

/// Secrets cannot be sealed or opened.
public final class VaultException extends VitrineException {
    private VaultException(String message, String nextStep, Throwable cause) {
        super(Problem.of(ErrorCode.INTERNAL_ERROR, message, nextStep), cause);
    }

    static VaultException unusable(Path keys, Throwable cause) {
        return new VaultException(
                keys.getFileName() + ", the keys of sealed secrets, cannot be read or made",
                "Check that the file is whole and belongs to whoever runs Vitrine, or put it back from a backup",
                cause);
    }

    static VaultException otherKeys(Path keys, Throwable cause) {
        return new VaultException(
                "A secret was sealed with other keys than those in " + keys.getFileName(),
                "Put the file back that belongs to this database, or make the secret anew",
                cause);
    }
}
