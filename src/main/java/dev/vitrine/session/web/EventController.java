package dev.vitrine.session.web;

import dev.vitrine.session.durable.DurableSessions;
import dev.vitrine.session.kept.SessionId;
import dev.vitrine.session.kept.SessionNews;
import dev.vitrine.workspace.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What happens to a session while it happens, as server-sent events.
@RestController
public final class EventController implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long LOOK_MILLIS = 250;

    /// After so many looks a comment keeps the connection open.
    private static final int LOOKS_AT_COMMENT = 60;

    /// After so many looks the key is looked at again.
    private static final int LOOKS_AT_KEY = 8;

    private final DurableSessions sessions;
    private final Predicate<UUID> works;
    private final ScheduledExecutorService looks =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().daemon().name("events-", 1).factory());

    /// The events of these sessions.
    ///
    /// @param works whether the key of that id may still be used
    public EventController(DurableSessions sessions, Predicate<UUID> works) {
        this.works = works;
        this.sessions = sessions;
    }

    /// Everything from the beginning, or after the event that came last; ends with the session.
    @GetMapping(
            path = "/api/v1/sessions/{session}/events",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("session") UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        UUID workspace = caller.workspace().value();
        var session = new SessionId(id);
        sessions.get(workspace, session);
        var emitter = new SseEmitter(LONGEST.toMillis());
        var stream = new Stream(caller, session, emitter, last == null ? 0 : last);
        var looking = looks.scheduleWithFixedDelay(stream, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> looking.cancel(false));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> looking.cancel(false));
        return emitter;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }

    private final class Stream implements Runnable {
        private final UUID workspace;
        private final UUID key;
        private final SessionId session;
        private final SseEmitter emitter;
        private long last;
        private int looked;

        Stream(Caller caller, SessionId session, SseEmitter emitter, long last) {
            workspace = caller.workspace().value();
            key = caller.key();
            this.session = session;
            this.emitter = emitter;
            this.last = last;
        }

        @Override
        public void run() {
            try {
                if (++looked % LOOKS_AT_KEY == 0 && !works.test(key)) {
                    emitter.complete();
                    return;
                }
                boolean ended = sessions.get(workspace, session).status().ended();
                List<SessionNews> news = sessions.news(workspace, session, last);
                for (SessionNews each : news) {
                    emitter.send(
                            SseEmitter.event()
                                    .id(Long.toString(each.number()))
                                    .name(each.type())
                                    .data(each.data(), MediaType.APPLICATION_JSON));
                    last = each.number();
                }
                if (looked % LOOKS_AT_COMMENT == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                if (ended && news.isEmpty()) {
                    emitter.complete();
                }
            } catch (IOException | RuntimeException failure) {
                emitter.completeWithError(failure);
            }
        }
    }
}
