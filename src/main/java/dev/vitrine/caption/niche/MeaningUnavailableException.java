package dev.vitrine.caption.niche;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// The model that compares meanings does not load.
public final class MeaningUnavailableException extends VitrineException {
    MeaningUnavailableException(Throwable cause) {
        super(
                Problem.of(
                        ErrorCode.NATIVE_LIBRARY_MISSING,
                        "The text model does not load: " + cause.getMessage(),
                        "Check that libonnxruntime, libonnxruntime4j_jni and libtokenizers are in the"
                                + " folder of native libraries"),
                cause);
    }
}
