package dev.vitrine.session.job;

import dev.vitrine.session.result.StepReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The main job as a list that one can read aloud. Safe for use from any thread.
public final class MainJob {
    /// The steps of one row need nothing of each other and run side by side.
    private static final List<List<Step<?>>> STEPS =
            List.of(
                    List.of(new Ingest()),
                    List.of(new Understand()),
                    List.of(new Render(), new Write()));

    private final InstantSource clock;
    private final Executor executor;

    /// A job that can be run many times.
    ///
    /// @param executor runs steps that stand side by side; needs at least two threads
    public MainJob(InstantSource clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    /// The names of the steps, in their order.
    public static List<List<String>> steps() {
        return STEPS.stream().map(row -> row.stream().<String>map(Step::name).toList()).toList();
    }

    /// Runs every step that is not kept yet.
    ///
    /// @throws dev.vitrine.problem.VitrineException when nothing can be made of the picture
    public SessionState run(SessionState state, Workbench workbench, Checkpoints checkpoints) {
        SessionState now = state;
        for (List<Step<?>> sideBySide : STEPS) {
            SessionState before = now;
            List<CompletableFuture<Ended<?>>> running =
                    sideBySide.stream()
                            .map(
                                    step ->
                                            CompletableFuture.<Ended<?>>supplyAsync(
                                                    () -> run(step, before, workbench, checkpoints),
                                                    executor))
                            .toList();
            // One that fails must not leave its neighbour at work in a folder that goes away.
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                    .exceptionally(_ -> null)
                    .join();
            for (CompletableFuture<Ended<?>> ended : running) {
                now = joined(ended).addTo(now);
            }
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
        return new StepReport(step.name(), done.tier(), kept.seconds(), done.note());
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
