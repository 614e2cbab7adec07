package dev.vitrine.sight.onnx;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file that somebody points to is no net that cuts out.
public final class ModelNotUsable extends VitrineException {
    private static final String NEXT =
            "Point to an ONNX file that takes one picture as 1×3×height×width floats and answers with a"
                    + " mask (U²-Net, ISNet, BiRefNet, RMBG or MODNet, for example), or take the"
                    + " setting away: cut-outs are then made without a model";

    ModelNotUsable(Path file, String reason) {
        this(file, reason, null);
    }

    ModelNotUsable(Path file, String reason, @Nullable Throwable cause) {
        super(
                Problem.of(
                        ErrorCode.CUT_OUT_MODEL_UNUSABLE,
                        "The model for cut-outs, " + file + ", cannot be used: " + reason,
                        NEXT),
                cause);
    }
}
