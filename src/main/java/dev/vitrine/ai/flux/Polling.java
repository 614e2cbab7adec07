package dev.vitrine.ai.flux;

import dev.vitrine.ai.wire.Credential;
import dev.vitrine.ai.wire.Json;
import dev.vitrine.ai.wire.Quoted;
import dev.vitrine.ai.wire.Wire;
import dev.vitrine.ai.wire.WireAnswer;
import dev.vitrine.ai.wire.WireRequest;
import dev.vitrine.spend.limit.Pause;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// Asks for a task until something has become of it. Asking is free, so that a question without an
/// answer is put again.
final class Polling {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(800);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// Pictures take seconds, seldom a minute. What takes longer is fetched by whoever asks again:
    /// its name is kept.
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String MISSING = "is not known, or not any more";

    /// A status is a few hundred bytes.
    private static final long MOST_BYTES = 1 << 20;

    /// One after the other.
    private static final int MOST_FAILURES = 8;

    private final Wire wire;
    private final Addresses addresses;
    private final Credential key;
    private final Pause pause;

    Polling(Wire wire, Addresses addresses, Credential key, Pause pause) {
        this.wire = wire;
        this.addresses = addresses;
        this.key = key;
        this.pause = pause;
    }

    Result await(Submitted task) {
        URI address = addresses.polling(task.pollingUrl());
        if (address == null) {
            return gone(
                    task,
                    "is to be asked for at an address that is not Black Forest Labs' own, "
                            + task.pollingUrl());
        }
        Duration waited = Duration.ZERO;
        Duration next = FIRST_PAUSE;
        int failures = 0;
        String last = "";
        while (waited.compareTo(LIMIT) < 0 && failures < MOST_FAILURES) {
            try {
                pause.pause(next);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return open(task, "is being made; the wait for it was interrupted");
            }
            waited = waited.plus(next);
            next = longer(next);
            switch (asked(task, address)) {
                case Seen.Over(Result result) -> {
                    return result;
                }
                case Seen.Going(String status) -> {
                    failures = 0;
                    last = status;
                }
                case Seen.Nothing(String why) -> {
                    failures++;
                    last = why;
                }
                case Seen.Missing _ -> {
                    failures++;
                    last = MISSING;
                }
            }
        }
        if (last.equals(MISSING)) {
            return gone(task, MISSING);
        }
        return open(task, "is not ready after " + waited.toSeconds() + " s: " + last);
    }

    /// What an answer has shown.
    private sealed interface Seen {
        record Over(Result result) implements Seen {}

        record Going(String status) implements Seen {}

        record Nothing(String why) implements Seen {}

        /// Perhaps not there yet: one machine may not have heard of what another has taken on.
        record Missing() implements Seen {}
    }

    private Seen asked(Submitted task, URI address) {
        return switch (wire.send(
                WireRequest.get(address).with("x-key", key.secret()).upTo(MOST_BYTES))) {
            case WireAnswer.NotSent(String why) -> new Seen.Nothing(why);
            case WireAnswer.Lost(String why) -> new Seen.Nothing(why);
            case WireAnswer.Answered answer ->
                    seen(task, answer.status(), Json.read(answer.body()));
        };
    }

    private Seen seen(Submitted task, int status, JsonNode json) {
        String said = json.path("status").asString("");
        return switch (said) {
            case "Ready" -> new Seen.Over(Result.Ready.read(json));
            case "Request Moderated" ->
                    new Seen.Over(
                            new Result.Declined(
                                    "Black Forest Labs does not make this: " + said + reasons(json),
                                    Submitted.credits(json)));
            case "Content Moderated" ->
                    new Seen.Over(
                            new Result.Withheld(
                                    "Black Forest Labs has made it and withholds it: "
                                            + said
                                            + reasons(json),
                                    Submitted.credits(json)));
            // Whether a task that failed is charged is written nowhere, and so it is taken for it.
            case "Error", "Failed" ->
                    new Seen.Over(gone(task, "has ended with " + said + reasons(json)));
            case "Task not found" -> new Seen.Missing();
            case "" ->
                    status == 404
                            ? new Seen.Missing()
                            : new Seen.Nothing("the last answer was " + status);
            default -> new Seen.Going(said);
        };
    }

    /// Whatever explains it: `details` as an object, or `error` as text.
    private static String reasons(JsonNode json) {
        JsonNode details = json.path("details");
        String said = details.isObject() ? details.toString() : json.path("error").asString("");
        return said.isEmpty() ? "" : " " + said;
    }

    private Result gone(Submitted task, String what) {
        return new Result.Gone(said(task, what));
    }

    private Result open(Submitted task, String what) {
        return new Result.Open(said(task, what));
    }

    private String said(Submitted task, String what) {
        return Quoted.of("The task " + task.id() + " " + what, key);
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
