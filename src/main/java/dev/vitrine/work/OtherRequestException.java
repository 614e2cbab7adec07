package dev.vitrine.work;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;

/// An Idempotency-Key cannot be used, or was used for something else.
public final class OtherRequestException extends VitrineException {
    private OtherRequestException(String message, String nextStep) {
        super(Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep));
    }

    static OtherRequestException otherBody() {
        return new OtherRequestException(
                "Idempotency-Key: it was used for another request",
                "Use a new key for each request, the same one only to repeat it");
    }

    static OtherRequestException unusable(int longest) {
        return new OtherRequestException(
                "Idempotency-Key: it is empty or longer than " + longest + " characters",
                "Use a UUID, for example");
    }
}
