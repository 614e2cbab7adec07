package dev.vitrine.session.durable;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// How many steps of one kind this process does at once, and whether it still begins any.
final class StepGates {
    private final Map<String, Semaphore> gates;
    private final BooleanSupplier closing;

    /// @param limits by the name of the step; others are not limited
    StepGates(Map<String, Integer> limits, BooleanSupplier closing) {
        gates =
                limits.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        limit -> new Semaphore(limit.getValue(), true)));
        this.closing = closing;
    }

    /// Does the work when a place is free.
    ///
    /// @throws HandedBackException when this process ends
    <T> T pass(String step, Supplier<T> work) {
        Semaphore gate = gates.get(step);
        if (gate != null) {
            gate.acquireUninterruptibly();
        }
        try {
            if (closing.getAsBoolean()) {
                throw new HandedBackException();
            }
            return work.get();
        } finally {
            if (gate != null) {
                gate.release();
            }
        }
    }

    /// The process ends; the session goes on elsewhere or later.
    static final class HandedBackException extends VitrineException {
        HandedBackException() {
            super(
                    new Problem(
                            ErrorCode.CANCELLED,
                            "The process ends before the session does",
                            "Nothing need be done: the session goes on by itself",
                            true));
        }
    }
}
