package dev.vitrine.render.logo;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// A logo file cannot be used.
public final class UnusableLogoException extends VitrineException {
    private static final String ADVICE =
            "Give a PNG or WebP with transparency, or a JPEG, of 8×8 to 5000×5000 pixels";

    UnusableLogoException(ErrorCode code, VitrineException cause) {
        super(
                Problem.of(code, "The logo cannot be used: " + cause.problem().message(), ADVICE),
                cause);
    }

    private UnusableLogoException(String message) {
        super(Problem.of(ErrorCode.INVALID_LOGO, message, ADVICE));
    }

    static UnusableLogoException invisible() {
        return new UnusableLogoException("The logo cannot be used: all of it is transparent");
    }
}
