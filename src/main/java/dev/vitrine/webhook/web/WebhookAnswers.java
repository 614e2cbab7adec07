package dev.vitrine.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.vitrine.webhook.Delivery;
import dev.vitrine.webhook.Endpoint;
import dev.vitrine.webhook.Webhooks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What programs are answered about webhooks.
final class WebhookAnswers {
    private WebhookAnswers() {}

    /// An endpoint.
    ///
    /// @param secret only in the answer to the request that made it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            String url,
            List<String> eventTypes,
            boolean enabled,
            Instant createdAt,
            @Nullable String secret) {
        static Shown of(Endpoint endpoint) {
            return of(endpoint, null);
        }

        static Shown of(Webhooks.NewEndpoint made) {
            return of(made.endpoint(), made.secret());
        }

        private static Shown of(Endpoint endpoint, @Nullable String secret) {
            return new Shown(
                    endpoint.id(),
                    endpoint.url(),
                    endpoint.eventTypes().isEmpty() ? Webhooks.EVENT_TYPES : endpoint.eventTypes(),
                    endpoint.enabled(),
                    endpoint.createdAt(),
                    secret);
        }

        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    /// All endpoints.
    record Endpoints(List<Shown> webhooks) {}

    /// What signs the news for addresses that sessions name.
    record Secret(String secret) {
        @Override
        public String toString() {
            return "Secret[…]";
        }
    }

    /// A delivery.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            UUID id,
            UUID sessionId,
            @Nullable UUID endpointId,
            String url,
            String eventType,
            String status,
            Instant createdAt,
            int attempts,
            @Nullable Instant lastAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable String lastAnswer,
            @Nullable Instant deliveredAt,
            @Nullable Instant gaveUpAt,
            @JsonRawValue String body) {
        static Sent of(Delivery delivery) {
            Delivery.Attempt last = delivery.last();
            return new Sent(
                    delivery.id(),
                    delivery.session(),
                    delivery.endpoint(),
                    delivery.url(),
                    delivery.eventType(),
                    delivery.state().label(),
                    delivery.createdAt(),
                    delivery.attempts(),
                    last == null ? null : last.at(),
                    last == null ? null : last.status(),
                    last == null ? null : last.answer(),
                    delivery.deliveredAt(),
                    delivery.gaveUpAt(),
                    delivery.body());
        }
    }

    /// The newest of them.
    record Deliveries(List<Sent> deliveries) {
        static Deliveries of(List<Delivery> deliveries) {
            return new Deliveries(deliveries.stream().map(Sent::of).toList());
        }
    }

    /// What was told of a session.
    record OfSession(String sessionId, String status, List<Sent> deliveries) {}
}
