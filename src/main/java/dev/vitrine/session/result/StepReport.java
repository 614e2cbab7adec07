package dev.vitrine.session.result;

import org.jspecify.annotations.Nullable;

/// What became of one step.
///
/// @param step its name, for example `understand`
/// @param tier how it did its work
/// @param seconds how long it took
/// @param note what it did, in one sentence
/// @param spent what a model was paid for it; absent when none has done it
public record StepReport(
        String step, Tier tier, double seconds, String note, @Nullable Spent spent) {
    public StepReport {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The seconds of a step are some, not " + seconds);
        }
    }

    /// Of a step that no model has done.
    public StepReport(String step, Tier tier, double seconds, String note) {
        this(step, tier, seconds, note, null);
    }
}
