package dev.vitrine.webhook.web;

import dev.vitrine.form.InvalidFieldException;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.webhook.Webhooks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An endpoint that is asked for. Where its host leads is looked at when it is called.
record WebhookForm(@Nullable String url, @Nullable List<@Nullable String> eventTypes) {
    private static final int MOST_CHARACTERS = 2000;

    String checkedUrl(Webhooks webhooks) {
        String text = url == null ? "" : url.strip();
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidFieldException(
                    "url",
                    "it is longer than " + MOST_CHARACTERS + " characters",
                    "Make it shorter");
        }
        try {
            webhooks.check(text);
        } catch (VitrineException refused) {
            throw new InvalidFieldException(
                    "url", refused.problem().message(), refused.problem().nextStep());
        }
        return text;
    }

    List<String> checkedEventTypes() {
        List<@Nullable String> asked = eventTypes == null ? List.of() : eventTypes;
        if (!Webhooks.EVENT_TYPES.containsAll(asked.stream().map(String::valueOf).toList())) {
            throw new InvalidFieldException(
                    "event_types",
                    "some of them are never told",
                    "Choose from " + String.join(", ", Webhooks.EVENT_TYPES));
        }
        return asked.stream().filter(Objects::nonNull).distinct().toList();
    }
}
