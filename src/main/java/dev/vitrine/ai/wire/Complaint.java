package dev.vitrine.ai.wire;

import java.net.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An answer that is no success.
///
/// @param json what it says; a missing node when it is no JSON
public record Complaint(int status, JsonNode json, HttpHeaders headers) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DIGITS = 9;

    static Complaint of(WireAnswer.Answered answer) {
        return new Complaint(answer.status(), Json.read(answer.body()), answer.headers());
    }

    /// A header; absent when it is not there.
    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /// How long to wait, by its headers; absent when they do not say. OpenAI also counts in
    /// milliseconds; no vendor of ours sends a date.
    public @Nullable Duration retryAfter() {
        Duration exact = wait("retry-after-ms", Duration.ofMillis(1));
        return exact == null ? wait("Retry-After", Duration.ofSeconds(1)) : exact;
    }

    private @Nullable Duration wait(String header, Duration unit) {
        String value = headers.firstValue(header).orElse("").strip();
        if (value.length() > MOST_DIGITS || !value.matches("\\d+(\\.\\d+)?")) {
            return null;
        }
        var wait = Duration.ofNanos((long) Math.ceil(Double.parseDouble(value) * unit.toNanos()));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
