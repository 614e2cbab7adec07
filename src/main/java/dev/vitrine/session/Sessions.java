package dev.vitrine.session;

import dev.vitrine.caption.Writer;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.draft.Drafts;
import dev.vitrine.session.draft.Thumbnail;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.result.ResultsFile;
import dev.vitrine.session.result.StepReport;
import dev.vitrine.sight.Eyes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The front door of the room: runs sessions. Safe for use from any thread.
///
/// A session fills a hidden folder and gives it its name when everything is in it, so that nobody
/// ever sees half of one.
public final class Sessions {
    /// The main job, to be read aloud. The steps of one row need nothing of each other and run side
    /// by side.
    private static final List<List<Step<?>>> STEPS =
            List.of(
                    List.of(new Ingest()),
                    List.of(new Understand()),
                    List.of(new Render(), new Write()));

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Workbench.Rooms rooms;
    private final Origin origin;
    private final Executor executor;
    private final Compile compile = new Compile();
    private final Drafts drafts = new Drafts();

    private Sessions(Workbench.Rooms rooms, Origin origin, Executor executor) {
        this.rooms = rooms;
        this.origin = origin;
        this.executor = executor;
    }

    /// Where a session's time and identity come from.
    ///
    /// @param clock the time
    /// @param ids a new id for each session
    /// @param userUuid who asks
    public record Origin(InstantSource clock, Supplier<UUID> ids, UUID userUuid) {}

    /// Makes the front door from those of the rooms below.
    ///
    /// @param executor runs steps that stand side by side; needs at least two threads
    public static Sessions create(
            Renderer renderer, Eyes eyes, Writer writer, Origin origin, Executor executor) {
        return new Sessions(new Workbench.Rooms(renderer, eyes, writer), origin, executor);
    }

    /// Does what a first session would otherwise wait for: call it beside other work.
    public void warmUp() {
        try {
            compile.warmUp();
            rooms.writer().warmUp();
        } catch (VitrineException _) {
            // The step that really needs it will say what is missing.
        }
    }

    /// Runs one session from the picture to the folder.
    ///
    /// @param output the folder in which the session's own folder appears
    /// @param listener hears what happens, on any thread, one event at a time
    /// @throws dev.vitrine.problem.VitrineException when nothing can be made of the picture, or
    ///   nothing written, or after a [#stop]
    public Finished run(SessionRequest request, Path output, Consumer<SessionEvent> listener) {
        Instant started = origin.clock().instant();
        String id = origin.ids().get().toString();
        var identity =
                new Compile.Identity(id, origin.userUuid().toString(), TIMESTAMP.format(started));
        Path draft = drafts.open(output, id, Render.FOLDER);
        try (var workbench = new Workbench(rooms, request, draft, oneAtATime(listener))) {
            SessionState state = runSteps(SessionState.of(request), workbench);
            Results results = Compile.results(state, identity, origin.clock().instant());
            byte[] thumbnail = workbench.source().thumbnail(Compile.THUMBNAIL_EDGE);
            Path folder =
                    drafts.complete(
                            draft,
                            output.resolve(id),
                            () -> {
                                Thumbnail.write(thumbnail, draft.resolve(Render.FOLDER));
                                compile.write(results, thumbnail, draft, request.networks());
                                ResultsFile.write(results, draft);
                            });
            return new Finished(folder, results);
        } catch (VitrineException failure) {
            // What fails because its folder was taken away has not failed on its own account.
            drafts.refuseIfStopped();
            // Nobody knows the draft by its name.
            throw failure instanceof UnwrittenException unwritten
                    ? UnwrittenException.ofOutput(output, unwritten.reason())
                    : failure;
        } finally {
            drafts.discard(draft);
        }
    }

    /// A session that has ended.
    ///
    /// @param folder its own folder
    public record Finished(Path folder, Results results) {}

    /// Stops every session before its next step and removes what it has written, now and from now
    /// on: for a process that is asked to stop.
    public void stop() {
        drafts.stop();
    }

    /// The names of the steps of the main job, in their order.
    static List<List<String>> steps() {
        return STEPS.stream().map(row -> row.stream().<String>map(Step::name).toList()).toList();
    }

    private SessionState runSteps(SessionState state, Workbench workbench) {
        SessionState now = state;
        for (List<Step<?>> sideBySide : STEPS) {
            SessionState before = now;
            List<CompletableFuture<Ended<?>>> running =
                    sideBySide.stream()
                            .map(
                                    step ->
                                            CompletableFuture.<Ended<?>>supplyAsync(
                                                    () -> run(step, before, workbench), executor))
                            .toList();
            for (CompletableFuture<Ended<?>> ended : running) {
                now = joined(ended).addTo(now);
            }
        }
        return now;
    }

    private <O extends @Nullable Object> Ended<O> run(
            Step<O> step, SessionState state, Workbench workbench) {
        drafts.refuseIfStopped();
        workbench.tell(new SessionEvent.StepStarted(step.name()));
        Instant start = origin.clock().instant();
        Step.Done<O> done = step.run(state, workbench);
        double seconds = start.until(origin.clock().instant()).toNanos() / 1e9;
        var report = new StepReport(step.name(), done.tier(), seconds, done.note());
        workbench.tell(new SessionEvent.StepFinished(report));
        return new Ended<>(step, done, report);
    }

    private record Ended<O extends @Nullable Object>(
            Step<O> step, Step.Done<O> done, StepReport report) {
        SessionState addTo(SessionState state) {
            return step.add(state, done.output()).with(report);
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private static Consumer<SessionEvent> oneAtATime(Consumer<SessionEvent> listener) {
        Object lock = new Object();
        return event -> {
            synchronized (lock) {
                listener.accept(event);
            }
        };
    }
}
