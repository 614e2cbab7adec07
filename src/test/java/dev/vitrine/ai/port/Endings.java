package dev.vitrine.ai.port;

import dev.vitrine.spend.Outcome;

/// How calls have ended, in a word for tables.
public final class Endings {
    private Endings() {}

    /// `confirmed`, `spoiled`, `unknown`, or `refused` with its kind.
    public static String of(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<?> _ -> "confirmed";
            case Outcome.Spoiled<?> _ -> "spoiled";
            case Outcome.Unknown<?> _ -> "unknown";
            case Outcome.Refused<?>(var refusal) -> "refused " + refusal.kind();
        };
    }

    /// Everything that anybody could ever read of it.
    public static String words(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<?> confirmed -> confirmed.toString();
            case Outcome.Spoiled<?> spoiled -> spoiled.why();
            case Outcome.Unknown<?> unknown -> unknown.evidence();
            case Outcome.Refused<?>(var refusal) -> refusal.message();
        };
    }
}
