package dev.vitrine.render.encode;

import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A picture cannot be made as small as the network wants without breaking it.
public final class ByteLimitException extends VitrineException {
    ByteLimitException(PictureFormat format, Size size, long maxBytes) {
        super(
                Problem.of(
                        ErrorCode.RULE_NOT_MET,
                        "%s of %s pixels does not fit into %,d bytes at quality %d"
                                .formatted(format.name(), size, maxBytes, Encoder.LOWEST_QUALITY),
                        format == PictureFormat.PNG
                                ? "Let Vitrine choose the format, or ask for JPEG"
                                : "Use a smaller placement or a calmer picture"));
    }
}
