package dev.vitrine.outbound;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A file has more bytes than may be fetched.
public final class OversizedFileException extends VitrineException {
    OversizedFileException(String what, long maxBytes) {
        super(
                Problem.of(
                        ErrorCode.FILE_TOO_LARGE,
                        what + " has more than " + inWords(maxBytes),
                        "Save it smaller, for example as a JPEG"));
    }

    private static String inWords(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : bytes / (1 << 20) + " MB";
    }
}
