package dev.vitrine.webhook;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.UUID;

/// What is asked of a webhook cannot be done.
public final class WebhookException extends VitrineException {
    private WebhookException(Problem problem) {
        super(problem);
    }

    /// There is none, or it belongs to somebody else: nobody is told which.
    static WebhookException noSuchEndpoint(UUID id) {
        return new WebhookException(
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no webhook " + id,
                        "Check the id; GET /api/v1/webhooks names those there are"));
    }

    /// There is none, or it belongs to somebody else: nobody is told which.
    static WebhookException noSuchDelivery(UUID id) {
        return new WebhookException(
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no delivery " + id,
                        "Check the id; GET /api/v1/webhooks/deliveries names those there are"));
    }

    static WebhookException tooManyEndpoints(int most) {
        return new WebhookException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "There are " + most + " webhooks already, as many as there may be",
                        "Delete one with DELETE /api/v1/webhooks/{id} first"));
    }

    static WebhookException endpointIsOff(UUID endpoint) {
        return new WebhookException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "The webhook " + endpoint + " is disabled or was deleted",
                        "Make a new one; it is told what happens from then on"));
    }
}
