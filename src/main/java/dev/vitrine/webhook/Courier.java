package dev.vitrine.webhook;

import dev.vitrine.database.Database;
import dev.vitrine.log.LogContext;
import dev.vitrine.outbound.Answer;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.RefusedUrlException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one attempt at a delivery.
///
/// Whether it is still wanted is looked up under a lock right before the call, so nothing is sent
/// again after its confirmation was noted. A process that dies between the call and the note leaves
/// a delivery that is sent once more, with the same `webhook-id`: receivers know it by that.
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int GONE = 410;
    private static final int SHOWN_CHARACTERS = 500;

    private final Database database;
    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final Outbound outbound;
    private final WebhookSettings settings;

    Courier(
            Database database,
            EndpointTable endpoints,
            DeliveryTable deliveries,
            Outbound outbound,
            WebhookSettings settings) {
        this.database = database;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.outbound = outbound;
        this.settings = settings;
    }

    private record Attempt(
            UUID workspace, Delivery delivery, int number, Instant at, SigningSecret secret) {}

    private record Outcome(@Nullable Integer status, String answer) {
        boolean confirms() {
            return status != null && status / 100 == 2;
        }

        boolean gone() {
            return status != null && status == GONE;
        }
    }

    /// Tries once, if it is still wanted.
    ///
    /// @return when to come again; absent when nothing is left to do
    @Nullable Instant deliver(UUID id) {
        Attempt attempt = database.inTransaction(() -> begun(id));
        if (attempt == null) {
            return null;
        }
        UUID session = attempt.delivery().session();
        try (var _ = LogContext.ofSession(attempt.workspace(), session)) {
            Outcome outcome = sent(attempt);
            Instant next = noted(attempt, outcome);
            tell(attempt, outcome, next);
            return next;
        }
    }

    private void tell(Attempt attempt, Outcome outcome, @Nullable Instant next) {
        Delivery.State after = Delivery.State.DELIVERED;
        if (!outcome.confirms()) {
            after = next == null ? Delivery.State.GIVEN_UP : Delivery.State.WAITING;
            LOG.info(
                    "Webhook {} failed at attempt {}: {}; {}",
                    attempt.delivery().id(),
                    attempt.number(),
                    outcome.status() == null ? outcome.answer() : "status " + outcome.status(),
                    next == null ? "it is given up" : "it is tried again at " + next);
        }
        settings.watcher().attempted(after);
    }

    private @Nullable Attempt begun(UUID id) {
        DeliveryTable.Row row = deliveries.lockWaiting(id);
        if (row == null) {
            return null;
        }
        Delivery delivery = row.delivery();
        Instant now = settings.clock().instant();
        UUID endpoint = delivery.endpoint();
        SigningSecret secret =
                endpoint == null
                        ? endpoints.ofWorkspace(row.workspace(), now)
                        : endpoints.secret(endpoint);
        if (secret == null || delivery.attempts() >= settings.mostAttempts()) {
            deliveries.giveUp(id, delivery.attempts(), now);
            return null;
        }
        deliveries.begin(id, now);
        return new Attempt(row.workspace(), delivery, delivery.attempts() + 1, now, secret);
    }

    private Outcome sent(Attempt attempt) {
        Delivery delivery = attempt.delivery();
        String id = delivery.id().toString();
        long timestamp = attempt.at().getEpochSecond();
        Map<String, String> headers =
                Map.of(
                        "Content-Type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        attempt.secret().signature(id, timestamp, delivery.body()));
        try {
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            return switch (outbound.post(delivery.url(), headers, body)) {
                case Answer.Received(int status, String beginning) ->
                        new Outcome(status, shown(beginning));
                case Answer.Missing(_, String explanation) -> new Outcome(null, explanation);
            };
        } catch (RefusedUrlException refusal) {
            return new Outcome(null, refusal.problem().message());
        }
    }

    private @Nullable Instant noted(Attempt attempt, Outcome outcome) {
        Delivery delivery = attempt.delivery();
        return database.inTransaction(
                () -> {
                    Instant now = settings.clock().instant();
                    if (outcome.confirms() && outcome.status() != null) {
                        deliveries.delivered(
                                delivery.id(), outcome.status(), outcome.answer(), now);
                        return null;
                    }
                    deliveries.failed(
                            delivery.id(), attempt.number(), outcome.status(), outcome.answer());
                    Instant next = outcome.gone() ? null : settings.next(attempt.number(), now);
                    if (next == null) {
                        deliveries.giveUp(delivery.id(), attempt.number(), now);
                    }
                    if (outcome.gone() && delivery.endpoint() != null) {
                        endpoints.disable(delivery.endpoint());
                    }
                    return next;
                });
    }

    /// As much as a log needs; the database keeps no NUL in a text.
    private static String shown(String answer) {
        String text = answer.replace("\0", "");
        if (text.length() <= SHOWN_CHARACTERS) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(SHOWN_CHARACTERS - 1));
        return text.substring(0, splits ? SHOWN_CHARACTERS - 1 : SHOWN_CHARACTERS);
    }
}
