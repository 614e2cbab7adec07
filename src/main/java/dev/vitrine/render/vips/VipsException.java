package dev.vitrine.render.vips;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// An operation of libvips failed. Callers turn it into a problem of theirs, since only they know
/// what they were doing.
public final class VipsException extends VitrineException {
    private final String detail;

    VipsException(String operation, String detail) {
        super(
                Problem.of(
                        ErrorCode.INTERNAL_ERROR,
                        "The picture library failed in "
                                + operation
                                + (detail.isEmpty() ? "" : ": " + detail),
                        "Try another picture, and report this one"));
        this.detail = detail;
    }

    /// What libvips says, in one line; empty when it says nothing.
    public String detail() {
        return detail;
    }
}
