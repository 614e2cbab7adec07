package dev.vitrine.remote;

import dev.vitrine.network.NetworkId;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.result.ResultJson;
import dev.vitrine.session.result.StepReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Follows a session until it has ended: by its stream of events, and where that breaks again and
/// again, by asking how far it is.
final class Follower {
    /// What is shown until the session's turn has come.
    static final String WAITING = "waiting for its turn";

    private static final long MOST_BYTES = 64L << 20;

    /// A stream that breaks so often without a word between is not tried again.
    private static final int MOST_BREAKS = 2;

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Calls calls;
    private final UUID session;
    private final Consumer<RemoteEvent> listener;
    private final Tries tries;
    private final Set<String> done = new HashSet<>();
    private String last = "";
    private String end = "";
    private int breaks;

    Follower(Calls calls, UUID session, Consumer<RemoteEvent> listener) {
        this.calls = calls;
        this.session = session;
        this.listener = listener;
        tries = calls.tries(calls.patience().working(), listener);
    }

    /// Returns when there are results.
    ///
    /// @throws ServiceException when there will be none, or nobody can tell
    void follow() {
        listener.accept(new RemoteEvent.Began(WAITING));
        while (end.isEmpty() && breaks < MOST_BREAKS) {
            listen();
        }
        if (end.isEmpty()) {
            listener.accept(
                    new RemoteEvent.Remark(
                            "The service's events do not get through: asking now and then how far"
                                    + " it is."));
            look();
        }
        listener.accept(new RemoteEvent.Ended(WAITING));
        if (!end.equals("completed")) {
            throw failure();
        }
    }

    private void listen() {
        Ask ask =
                Ask.get("/api/v1/sessions/" + session + "/events")
                        .with("Accept", "text/event-stream");
        Ask further = last.isEmpty() ? ask : ask.with("Last-Event-ID", last);
        String before = last;
        try {
            calls.once(further, MOST_BYTES, this::hearAll);
            broken(before);
        } catch (ServiceException failure) {
            // A service that is away for a while says nothing about its streams.
            if (failure.getCause() instanceof IOException cause
                    && !(cause instanceof ConnectException)) {
                broken(before);
            }
            tries.after(failure);
        }
    }

    private void broken(String before) {
        if (last.equals(before)) {
            breaks++;
        } else {
            breaks = 0;
            tries.beginAgain();
        }
    }

    /// @return whether the session has ended
    private boolean hearAll(InputStream body) throws IOException {
        var stream = new EventStream(calls.service(), body);
        for (EventStream.Event event = stream.next();
                event != null && end.isEmpty();
                event = stream.next()) {
            if (event.id().matches("\\d{1,18}")) {
                last = event.id();
            }
            try {
                hear(event.type(), MAPPER.readTree(event.data()));
            } catch (JacksonException | IllegalArgumentException _) {
                // Of a newer service: what it means is not known here.
            }
            if (!end.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void hear(String type, JsonNode data) {
        switch (type) {
            case "session.started" -> listener.accept(new RemoteEvent.Ended(WAITING));
            case "step.started" ->
                    happened(new SessionEvent.StepStarted(data.path("step").asString("")));
            case "step.finished" ->
                    happened(
                            new SessionEvent.StepFinished(
                                    ResultJson.read(
                                            data.toString(), new TypeReference<StepReport>() {})));
            case "platform.completed" -> networkDone(data);
            case "session.completed", "session.failed", "session.cancelled" ->
                    end = type.substring("session.".length());
            default -> {}
        }
    }

    private void happened(SessionEvent event) {
        listener.accept(new RemoteEvent.Happened(event));
    }

    /// A session that another process took over may tell the same once more.
    private void networkDone(JsonNode data) {
        var network = new NetworkId(data.path("platform").asString(""));
        if (!done.add(network.value())) {
            return;
        }
        List<RemoteEvent.Made> pictures = new ArrayList<>();
        for (JsonNode picture : data.path("pictures")) {
            pictures.add(
                    new RemoteEvent.Made(
                            picture.path("placement").asString(""),
                            new Size(
                                    picture.path("width").asInt(0),
                                    picture.path("height").asInt(0)),
                            picture.path("bytes").asLong(0)));
        }
        List<String> failures = new ArrayList<>();
        for (JsonNode failed : data.path("failures")) {
            failures.add(
                    failed.path("placement").asString("")
                            + ": "
                            + failed.path("message").asString(""));
        }
        listener.accept(new RemoteEvent.NetworkDone(network, pictures, failures));
    }

    private void look() {
        Duration pause = calls.patience().look();
        while (true) {
            String status = status().path("status").asString("");
            if (Set.of("completed", "failed", "cancelled").contains(status)) {
                end = status;
                return;
            }
            if (!status.equals("pending")) {
                listener.accept(new RemoteEvent.Ended(WAITING));
            }
            Tries.sleep(pause);
            Duration longer = pause.plus(pause.dividedBy(2));
            pause = longer.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : longer;
        }
    }

    private JsonNode status() {
        tries.beginAgain();
        return calls.json(Ask.get("/api/v1/optimize/status/" + session), tries);
    }

    private ServiceException failure() {
        if (end.equals("cancelled")) {
            return ServiceException.of(
                    Problem.of(
                            ErrorCode.WRONG_STATUS,
                            "Somebody cancelled the session at " + calls.service(),
                            "Start it again if it is still wanted"));
        }
        Problem problem = Refusals.problem(status().path("problem"));
        return ServiceException.of(
                problem != null
                        ? problem
                        : Problem.of(
                                ErrorCode.INTERNAL_ERROR,
                                "The session failed at " + calls.service(),
                                "Start it again"));
    }
}
