package dev.vitrine.delivery;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.time.Instant;

/// A picture is not delivered.
public final class DeliveryException extends VitrineException {
    private DeliveryException(Problem problem) {
        super(problem);
    }

    /// Whoever wrote the address may not, or there is nothing there: nobody is told which.
    static DeliveryException forged() {
        return new DeliveryException(
                Problem.of(
                        ErrorCode.FORBIDDEN,
                        "The signature does not fit this address",
                        "Ask POST /api/v1/assets/{asset}/delivery for the address, and change nothing"
                                + " about it"));
    }

    static DeliveryException expired(Instant since) {
        return new DeliveryException(
                Problem.of(
                        ErrorCode.ADDRESS_EXPIRED,
                        "The address was valid until " + since,
                        "Ask for a new one"));
    }

    static DeliveryException notFound(String asset) {
        return new DeliveryException(
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no picture " + asset,
                        "Check the id; GET /api/v1/assets lists what is there"));
    }

    static DeliveryException malformed(String message, String nextStep) {
        return new DeliveryException(Problem.of(ErrorCode.INVALID_REQUEST, message, nextStep));
    }

    static DeliveryException busy() {
        return new DeliveryException(
                new Problem(
                        ErrorCode.BUSY,
                        "More pictures are wanted at the moment than can be made",
                        "Ask again in a few seconds",
                        true));
    }
}
