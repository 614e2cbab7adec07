package dev.vitrine.vault;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Secrets cannot be sealed or opened, or the keys not changed.
public final class VaultException extends VitrineException {
    private VaultException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    static VaultException unusable(Path keys, Throwable cause) {
        return ours(
                keys.getFileName() + ", the keys of sealed secrets, cannot be read or made",
                "Check that the file is whole and belongs to whoever runs Vitrine, or put it back from a backup",
                cause);
    }

    static VaultException gone(Path keys) {
        return ours(
                keys.getFileName() + ", the keys of sealed secrets, is gone",
                "Put the file back from a backup; without it nothing that is sealed can be opened after a restart",
                null);
    }

    static VaultException otherKeys(Path keys, Throwable cause) {
        return ours(
                "A secret was sealed with other keys than those in " + keys.getFileName(),
                "Put the file back that belongs to this database, or make the secret anew",
                cause);
    }

    static VaultException busy(Throwable cause) {
        return new VaultException(
                new Problem(
                        ErrorCode.BUSY,
                        "Secrets are being sealed for half a minute already, and keys can only change in between",
                        "Run the command again",
                        true),
                cause);
    }

    static VaultException noKeys(Path keys) {
        return new VaultException(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        "There are no keys in " + keys,
                        "Name the folder of your service with --data; keys are made with the first secret"),
                null);
    }

    static VaultException oldKeyNeeded(String table) {
        return ours(
                "Something in "
                        + table
                        + " can be opened with an old key alone, so none is dropped",
                "Run ./vitrine settings rotate-keys --drop-old once more",
                null);
    }

    private static VaultException ours(String message, String nextStep, @Nullable Throwable cause) {
        return new VaultException(Problem.of(ErrorCode.INTERNAL_ERROR, message, nextStep), cause);
    }
}
