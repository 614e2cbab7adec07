package dev.vitrine.session.durable;

import dev.vitrine.session.job.Checkpoints;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.kept.SessionException;
import dev.vitrine.session.kept.SessionNews;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The steps of one session, kept in the database.
record KeptSteps(Fence fence, StepGates gates, Duration limit) implements Checkpoints {
    @Override
    public <T> T during(Step<?> step, Supplier<T> work) {
        Instant deadline = fence.row().times().deadline();
        return gates.pass(
                step.name(),
                () -> {
                    if (deadline != null && fence.clock().instant().isAfter(deadline)) {
                        throw SessionException.tookTooLong(limit.toMinutes());
                    }
                    return work.get();
                });
    }

    @Override
    public <O extends @Nullable Object> @Nullable Kept<O> kept(Step<O> step, Record input) {
        return fence.kept().steps().find(fence.row().id(), step, input);
    }

    @Override
    public <O extends @Nullable Object> void keep(Step<O> step, Record input, Kept<O> kept) {
        fence.run(
                now -> {
                    fence.kept().steps().write(fence.row().id(), step, input, kept, now);
                    fence.kept().sessions().tellProgress(fence.row().id(), now);
                    Step.Done<O> done = kept.done();
                    fence.kept()
                            .events()
                            .write(
                                    fence.row(),
                                    SessionNews.STEP_FINISHED,
                                    Map.of(
                                            "step",
                                            step.name(),
                                            "tier",
                                            done.tier(),
                                            "seconds",
                                            kept.seconds(),
                                            "note",
                                            done.note()),
                                    now);
                });
    }
}
