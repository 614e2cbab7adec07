package dev.vitrine.session;

import dev.vitrine.ai.Forecast;
import dev.vitrine.caption.Writer;
import dev.vitrine.file.UnwrittenException;
import dev.vitrine.problem.VitrineException;
import dev.vitrine.render.Renderer;
import dev.vitrine.session.draft.Drafts;
import dev.vitrine.session.job.Checkpoints;
import dev.vitrine.session.job.Payer;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Results;
import dev.vitrine.session.step.Compile;
import dev.vitrine.session.step.MainJob;
import dev.vitrine.session.step.Render;
import dev.vitrine.sight.Eyes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The front door of the room: runs sessions. Safe for use from any thread.
///
/// A session fills a hidden folder and gives it its name when everything is in it, so that nobody
/// ever sees half of one.
public final class Sessions {
    private final Workbench.Rooms rooms;
    private final Origin origin;
    private final MainJob job;
    private final Compile compile = new Compile();
    private final Drafts drafts = new Drafts();

    private Sessions(Workbench.Rooms rooms, Origin origin, MainJob job) {
        this.rooms = rooms;
        this.origin = origin;
        this.job = job;
    }

    /// Where a session's time and identity come from.
    ///
    /// @param clock the time
    /// @param ids a new id for each session
    /// @param userUuid who asks
    /// @param workspace that pays for what models do
    public record Origin(InstantSource clock, Supplier<UUID> ids, UUID userUuid, UUID workspace) {
        /// Where nothing is paid for.
        public Origin(InstantSource clock, Supplier<UUID> ids, UUID userUuid) {
            this(clock, ids, userUuid, new UUID(0, 0));
        }
    }

    /// Makes the front door from those of the rooms below.
    ///
    /// @param executor runs steps that stand side by side; needs at least two threads
    public static Sessions create(
            Renderer renderer, Eyes eyes, Writer writer, Origin origin, Executor executor) {
        return create(new Workbench.Rooms(renderer, eyes, writer), origin, executor);
    }

    /// The same, with whoever else helps.
    public static Sessions create(Workbench.Rooms rooms, Origin origin, Executor executor) {
        return new Sessions(rooms, origin, new MainJob(origin.clock(), executor));
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
        UUID id = origin.ids().get();
        var identity = Compile.Identity.of(id, origin.userUuid().toString(), started);
        Payer payer = payer(id);
        Path draft = drafts.open(output, id.toString(), Render.FOLDER);
        try (var workbench = new Workbench(rooms, request, payer, draft, oneAtATime(listener))) {
            SessionState state = job.run(SessionState.of(request), workbench, new Unkept());
            Results results = Compile.results(state, identity, origin.clock().instant());
            Path folder =
                    drafts.complete(
                            draft,
                            output.resolve(id.toString()),
                            () -> compile.finish(results, workbench, request.networks()));
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

    /// What models are going to cost for one photo, call by call; empty when none is asked.
    public List<Forecast> forecast(SessionRequest request) {
        return rooms.assistants() == null
                ? List.of()
                : rooms.assistants().forecast(request, payer(origin.ids().get()));
    }

    private Payer payer(UUID id) {
        return rooms.assistants() == null
                ? Payer.nobody(origin.workspace(), id)
                : rooms.assistants().payer(origin.workspace(), id, null);
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

    /// A command keeps nothing: a session that is stopped begins again.
    private final class Unkept implements Checkpoints {
        @Override
        public <T> T during(Step<?> step, Supplier<T> work) {
            drafts.refuseIfStopped();
            return work.get();
        }

        @Override
        public <O extends @Nullable Object> @Nullable Kept<O> kept(Step<O> step, Record input) {
            return null;
        }

        @Override
        public <O extends @Nullable Object> void keep(Step<O> step, Record input, Kept<O> kept) {}
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
