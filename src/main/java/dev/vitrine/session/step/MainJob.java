package dev.vitrine.session.step;

import dev.vitrine.session.job.Assistance;
import dev.vitrine.session.job.Checkpoints;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.StepReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The main job as a list that one can read aloud. Each step begins as soon as those before it have
/// ended that it needs, so that a session takes as long as its longest way through, not as all
/// steps together. Safe for use from any thread.
public final class MainJob {
    private static final List<Step<?>> STEPS =
            List.of(
                    new Ingest(),
                    new Understand(),
                    new Describe(),
                    new Render(),
                    new Write(),
                    new Discover());

    private final InstantSource clock;
    private final Executor executor;

    /// A job that can be run many times.
    ///
    /// @param executor runs steps that stand side by side; needs at least two threads
    public MainJob(InstantSource clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    /// A step in the order of all.
    ///
    /// @param after the steps that it waits for
    public record Place(String step, List<String> after) {
        public Place {
            after = List.copyOf(after);
        }
    }

    /// The steps that a job takes, in their order.
    public static List<Place> steps(Assistance assistance) {
        return taken(assistance).stream()
                .map(step -> new Place(step.name(), step.after()))
                .toList();
    }

    private static List<Step<?>> taken(Assistance assistance) {
        return STEPS.stream().filter(step -> step.applies(assistance)).toList();
    }

    /// Runs every step that is not kept yet.
    ///
    /// @throws dev.vitrine.problem.VitrineException when nothing can be made of the picture
    public SessionState run(SessionState state, Workbench workbench, Checkpoints checkpoints) {
        Map<String, Begun> begun = new LinkedHashMap<>();
        for (Step<?> step : taken(state.request().assistance())) {
            List<Begun> before = needed(step, begun);
            CompletableFuture<?>[] waited =
                    before.stream().map(Begun::ended).toArray(CompletableFuture[]::new);
            CompletableFuture<Ended<?>> ended =
                    CompletableFuture.allOf(waited)
                            .thenApplyAsync(
                                    _ -> run(step, together(state, before), workbench, checkpoints),
                                    executor);
            begun.put(step.name(), new Begun(step, before, ended));
        }
        List<Begun> all = List.copyOf(begun.values());
        // One that fails must not leave its neighbours at work in a folder that goes away.
        CompletableFuture.allOf(all.stream().map(Begun::ended).toArray(CompletableFuture[]::new))
                .exceptionally(_ -> null)
                .join();
        return together(state, all);
    }

    /// A step that waits, runs or has ended, and all before it that it needs.
    private record Begun(Step<?> step, List<Begun> before, CompletableFuture<Ended<?>> ended) {}

    /// What a step needs, and what that needs in turn, in the order of the list.
    private static List<Begun> needed(Step<?> step, Map<String, Begun> begun) {
        Set<Begun> needed = new LinkedHashSet<>();
        for (Begun earlier : begun.values()) {
            if (step.after().contains(earlier.step().name())) {
                needed.addAll(earlier.before());
                needed.add(earlier);
            }
        }
        return begun.values().stream().filter(needed::contains).toList();
    }

    private static SessionState together(SessionState state, List<Begun> steps) {
        SessionState now = state;
        for (Begun step : steps) {
            now = joined(step.ended()).addTo(now);
        }
        return now;
    }

    private <O extends @Nullable Object> Ended<O> run(
            Step<O> step, SessionState state, Workbench workbench, Checkpoints checkpoints) {
        Record input = step.input(state);
        Checkpoints.@Nullable Kept<O> kept = checkpoints.kept(step, input);
        if (kept != null) {
            return new Ended<>(step, kept.done(), report(step, kept));
        }
        Checkpoints.Kept<O> made = checkpoints.during(step, () -> made(step, state, workbench));
        checkpoints.keep(step, input, made);
        StepReport report = report(step, made);
        workbench.tell(new SessionEvent.StepFinished(report));
        return new Ended<>(step, made.done(), report);
    }

    private <O extends @Nullable Object> Checkpoints.Kept<O> made(
            Step<O> step, SessionState state, Workbench workbench) {
        workbench.tell(new SessionEvent.StepStarted(step.name()));
        Instant start = clock.instant();
        Step.Done<O> done = step.run(state, workbench);
        return new Checkpoints.Kept<>(done, start.until(clock.instant()).toNanos() / 1e9);
    }

    private static <O extends @Nullable Object> StepReport report(
            Step<O> step, Checkpoints.Kept<O> kept) {
        Step.Done<O> done = kept.done();
        return new StepReport(step.name(), done.tier(), kept.seconds(), done.note(), done.spent());
    }

    private record Ended<O extends @Nullable Object>(
            Step<O> step, Step.Done<O> done, StepReport report) {
        SessionState addTo(SessionState state) {
            return step.add(state, done.output()).with(report);
        }
    }

    /// What work on another thread has made, or the very exception or error that ended it.
    public static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failure) {
            Throwable cause = failure;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            switch (cause) {
                case Error error -> throw error;
                case RuntimeException known -> throw known;
                default -> throw failure;
            }
        }
    }
}
