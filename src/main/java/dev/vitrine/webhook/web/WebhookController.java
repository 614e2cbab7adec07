package dev.vitrine.webhook.web;

import dev.vitrine.form.Fields;
import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionView;
import dev.vitrine.webhook.Webhooks;
import dev.vitrine.work.Once;
import dev.vitrine.workspace.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Webhooks as resources: who is told, what was told, and telling it again.
@RestController
@RequestMapping("/api/v1/webhooks")
public final class WebhookController {
    private static final int MOST = 100;

    private final Webhooks webhooks;
    private final DurableSessions sessions;
    private final Once once;

    /// The resources of these webhooks.
    public WebhookController(Webhooks webhooks, DurableSessions sessions, Once once) {
        this.webhooks = webhooks;
        this.sessions = sessions;
        this.once = once;
    }

    /// Makes an endpoint and shows its secret, this once.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WebhookAnswers.Shown add(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WebhookForm form) {
        UUID workspace = caller.workspace().value();
        String url = form.checkedUrl(webhooks);
        List<String> types = form.checkedEventTypes();
        return once.run(
                new Once.Request(workspace, key, List.of("webhook", url, String.join(",", types))),
                WebhookAnswers.Shown.class,
                () -> WebhookAnswers.Shown.of(webhooks.add(workspace, url, types)));
    }

    /// All endpoints, oldest first.
    @GetMapping
    WebhookAnswers.Endpoints list(@AuthenticationPrincipal Caller caller) {
        return new WebhookAnswers.Endpoints(
                webhooks.endpoints(caller.workspace().value()).stream()
                        .map(WebhookAnswers.Shown::of)
                        .toList());
    }

    /// Takes an endpoint away.
    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable("webhook") UUID id) {
        webhooks.remove(caller.workspace().value(), id);
    }

    /// What signs the news for addresses that sessions name.
    @GetMapping("/secret")
    WebhookAnswers.Secret secret(@AuthenticationPrincipal Caller caller) {
        return new WebhookAnswers.Secret(webhooks.secret(caller.workspace().value()));
    }

    /// What was told and is to be told, newest first.
    @GetMapping("/deliveries")
    WebhookAnswers.Deliveries deliveries(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(defaultValue = "20") int limit) {
        return WebhookAnswers.Deliveries.of(
                webhooks.deliveries(
                        caller.workspace().value(), session, Fields.upTo(MOST, "limit", limit)));
    }

    /// Tells something once more.
    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookAnswers.Sent replay(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("delivery") UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID workspace = caller.workspace().value();
        return once.run(
                new Once.Request(workspace, key, List.of("replay", id.toString())),
                WebhookAnswers.Sent.class,
                () -> WebhookAnswers.Sent.of(webhooks.replay(workspace, id)));
    }

    /// What was told of a session.
    @GetMapping("/processing/{session}")
    WebhookAnswers.OfSession processing(
            @AuthenticationPrincipal Caller caller, @PathVariable("session") UUID id) {
        UUID workspace = caller.workspace().value();
        SessionView session = sessions.get(workspace, new SessionId(id));
        return new WebhookAnswers.OfSession(
                session.id().toString(),
                session.status().label(),
                webhooks.deliveries(workspace, id, MOST).stream()
                        .map(WebhookAnswers.Sent::of)
                        .toList());
    }
}
