package dev.vitrine.session.result;

/// What became of one step.
///
/// @param step its name, for example `understand`
/// @param tier how it did its work
/// @param seconds how long it took
/// @param note what it did, in one sentence
public record StepReport(String step, Tier tier, double seconds, String note) {
    public StepReport {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The seconds of a step are some, not " + seconds);
        }
    }
}
