package dev.vitrine.session.job;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What whoever runs the main job keeps of it between two steps.
public interface Checkpoints {
    /// Runs the work of a step that is not kept, when it may; an exception stops the job there.
    <T> T during(Step<?> step, Supplier<T> work);

    /// What the step made of the same input before; absent when it has to be run.
    <O extends @Nullable Object> @Nullable Kept<O> kept(Step<O> step, Record input);

    /// Called with what a step has made, before anything else uses it; an exception stops the job.
    <O extends @Nullable Object> void keep(Step<O> step, Record input, Kept<O> kept);

    /// An output and how it came about.
    ///
    /// @param seconds that it took
    record Kept<O extends @Nullable Object>(Step.Done<O> done, double seconds) {}
}
