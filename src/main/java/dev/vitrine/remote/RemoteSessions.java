package dev.vitrine.remote;

import dev.vitrine.file.UnwrittenException;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.session.Sessions;
import dev.vitrine.session.draft.Drafts;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.result.PlacedRendition;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.ResultsFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The front door of the room: runs sessions at a service, one at a time.
///
/// What was made fills a hidden folder that gets its name when everything is in it, as on this
/// machine.
public final class RemoteSessions implements AutoCloseable {
    private static final long MOST_PACKED = 2L << 30;
    private static final int SECONDS_FOR_AN_ID = 3;
    private static final Duration TIME_TO_CANCEL = Duration.ofSeconds(3);

    private final Calls calls;
    private final Supplier<UUID> ids;
    private final Drafts drafts = new Drafts();
    private final Archive archive;
    private volatile @Nullable CompletableFuture<UUID> running;
    private volatile boolean over;

    private RemoteSessions(Calls calls, Supplier<UUID> ids, Archive archive) {
        this.calls = calls;
        this.ids = ids;
        this.archive = archive;
    }

    /// Sessions at a service; it is not asked yet.
    ///
    /// @param ids a new id for each request
    public static RemoteSessions of(
            Service service, Patience patience, InstantSource clock, Supplier<UUID> ids) {
        return new RemoteSessions(
                new Calls(service, patience, clock),
                ids,
                new Archive(service, Archive.Limits.usual()));
    }

    /// Makes sure that a service of ours answers, before it is shown the key.
    ///
    /// @throws ServiceException when there is none
    public void greet(Consumer<RemoteEvent> listener) {
        calls.greet(listener);
    }

    /// Whether the key opens the service.
    ///
    /// @throws ServiceException when it does not
    public void tryKey() {
        calls.once(Ask.get("/api/v1/sessions?limit=1"), Long.MAX_VALUE, InputStream::readAllBytes);
    }

    /// Runs one session from the picture to the folder.
    ///
    /// @param output the folder in which the session's own folder appears
    /// @param listener hears what happens, one event at a time
    /// @throws VitrineException when nothing was made, or nothing could be written, or after a
    ///   [#stop]
    public Sessions.Finished run(
            SessionRequest request, boolean useAi, Path output, Consumer<RemoteEvent> listener) {
        UUID wish = ids.get();
        Path draft = drafts.open(output, wish.toString(), "images");
        var accepted = new CompletableFuture<UUID>();
        running = accepted;
        try {
            UUID session = submit(new PhotoForm(request, useAi, wish), listener);
            accepted.complete(session);
            new Follower(calls, session, listener).follow();
            Set<String> files = fetch(session, draft, output, listener);
            Results results = results(draft, files);
            Path folder = drafts.complete(draft, output.resolve(session.toString()), () -> {});
            return new Sessions.Finished(folder, results);
        } catch (UnwrittenException unwritten) {
            drafts.refuseIfStopped();
            throw UnwrittenException.ofOutput(output, unwritten.reason());
        } catch (ServiceException refusal) {
            drafts.refuseIfStopped();
            over = refusal.aboutAll();
            throw accepted.isDone() ? abandoned(accepted, refusal) : refusal;
        } finally {
            running = null;
            accepted.cancel(false);
            drafts.discard(draft);
        }
    }

    /// Whether every further session would fail as the last one did.
    public boolean isOver() {
        return over;
    }

    /// Ends the session that runs, here and at the service, now and from now on: for a process that
    /// is asked to stop.
    public void stop() {
        drafts.stop();
        CompletableFuture<UUID> session = running;
        if (session != null) {
            cancel(session);
        }
    }

    @Override
    public void close() {
        calls.close();
    }

    /// A session that nobody can fetch is ended; one that is out of sight goes on, and is named.
    private ServiceException abandoned(CompletableFuture<UUID> session, ServiceException refusal) {
        if (refusal.problem().code() == ErrorCode.SERVICE_NOT_REACHABLE) {
            return refusal.about(session.join());
        }
        if (refusal.aboutAll()) {
            cancel(session);
        }
        return refusal;
    }

    private UUID submit(PhotoForm form, Consumer<RemoteEvent> listener) {
        String sending = "sending the photo";
        listener.accept(new RemoteEvent.Began(sending));
        JsonNode answer =
                calls.json(form.ask(), calls.tries(calls.patience().greeting(), listener));
        listener.accept(new RemoteEvent.Ended(sending));
        for (JsonNode warning : answer.path("warnings")) {
            listener.accept(new RemoteEvent.Remark(warning.asString("") + "."));
        }
        try {
            return UUID.fromString(answer.path("session_id").asString(""));
        } catch (IllegalArgumentException _) {
            throw ServiceException.unusable(calls.service(), "it names no session");
        }
    }

    private Set<String> fetch(
            UUID session, Path draft, Path output, Consumer<RemoteEvent> listener) {
        String fetching = "fetching the files";
        listener.accept(new RemoteEvent.Began(fetching));
        Ask ask = Ask.get("/api/v1/sessions/" + session + "/archive");
        Tries tries = calls.tries(calls.patience().working(), listener);
        while (true) {
            try {
                Set<String> files =
                        calls.once(ask, MOST_PACKED, body -> archive.unpack(body, draft));
                listener.accept(new RemoteEvent.Ended(fetching));
                return files;
            } catch (ServiceException failure) {
                tries.after(failure);
                drafts.discard(draft);
                drafts.open(output, nameOf(draft), "images");
            }
        }
    }

    private static String nameOf(Path draft) {
        String name = draft.getFileName().toString();
        return name.substring(1, name.length() - ".part".length());
    }

    /// The results, if every file that they name came along.
    private Results results(Path draft, Set<String> files) {
        try {
            Results results = ResultsFile.read(draft);
            for (var network : results.platforms().values()) {
                for (PlacedRendition placed : network.renditions()) {
                    if (!files.contains(placed.file())) {
                        throw ServiceException.unusable(
                                calls.service(), "the file " + placed.file() + " is missing");
                    }
                }
            }
            return results;
        } catch (VitrineException failure) {
            if (failure instanceof ServiceException) {
                throw failure;
            }
            throw ServiceException.unusable(
                    calls.service(), failure.problem().message().replace(draft + "/", ""));
        }
    }

    /// As far as that is possible.
    private void cancel(CompletableFuture<UUID> accepted) {
        try {
            UUID session = accepted.get(SECONDS_FOR_AN_ID, TimeUnit.SECONDS);
            Ask ask = Ask.post("/api/v1/sessions/" + session + "/cancel").within(TIME_TO_CANCEL);
            calls.once(ask, Long.MAX_VALUE, InputStream::readAllBytes);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (VitrineException
                | ExecutionException
                | TimeoutException
                | CancellationException _) {
            // It has ended, or never began, or nobody answers: then it is finished there.
        }
    }
}
