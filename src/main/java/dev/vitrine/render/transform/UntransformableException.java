package dev.vitrine.render.transform;

import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.vips.VipsException;

/// A transformation that can be read cannot be carried out on this picture.
public final class UntransformableException extends VitrineException {
    private UntransformableException(Problem problem, VipsException cause) {
        super(problem, cause);
    }

    private UntransformableException(ErrorCode code, String message, String nextStep) {
        super(Problem.of(code, message, nextStep));
    }

    static UntransformableException tooLarge(Size size) {
        return new UntransformableException(
                ErrorCode.INVALID_REQUEST,
                "The transformation makes " + size + " pixels of this picture",
                "Ask for edges of at most 8192 pixels and 40 megapixels in all");
    }

    static UntransformableException withoutLayer(String id) {
        return new UntransformableException(
                ErrorCode.NOT_FOUND,
                "There is no picture " + id + " to lay over this one",
                "Check the id after l_");
    }

    static UntransformableException withoutLetters(String words, VipsException cause) {
        return new UntransformableException(
                Problem.of(
                        ErrorCode.INVALID_REQUEST,
                        "The words '" + words + "' leave no ink",
                        "Use other words or another font"),
                cause);
    }
}
