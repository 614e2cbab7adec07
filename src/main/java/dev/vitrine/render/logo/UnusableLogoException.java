package dev.vitrine.render.logo;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A logo file cannot be used.
public final class UnusableLogoException extends VitrineException {
    UnusableLogoException(ErrorCode code, VitrineException cause) {
        super(
                Problem.of(
                        code,
                        "The logo cannot be used: " + cause.problem().message(),
                        "Give a PNG or WebP with transparency, or a JPEG, of at least 8×8 pixels"),
                cause);
    }
}
