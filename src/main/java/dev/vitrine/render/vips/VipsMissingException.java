package dev.vitrine.render.vips;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import org.jspecify.annotations.Nullable;

/// libvips cannot be used on this machine.
public final class VipsMissingException extends VitrineException {
    VipsMissingException(String message) {
        this(message, null);
    }

    VipsMissingException(String message, @Nullable Throwable cause) {
        super(
                Problem.of(
                        ErrorCode.NATIVE_LIBRARY_MISSING,
                        message,
                        "Build again with ./vitrine test, or install the system's libvips (Debian: libvips42)"),
                cause);
    }
}
