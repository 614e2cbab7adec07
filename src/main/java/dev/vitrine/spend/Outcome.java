package dev.vitrine.spend;

/// How a paid call has ended.
///
/// @param <T> what it was made for
public sealed interface Outcome<T> {
    /// It was answered, and charged.
    record Confirmed<T>(T value, Usage usage) implements Outcome<T> {}

    /// It was answered and probably charged, but the answer is of no use, for example since there
    /// is no picture in it.
    ///
    /// @param why in one line
    record Spoiled<T>(Usage usage, String why) implements Outcome<T> {
        public Spoiled {
            why = Words.line(why, "the answer was of no use");
        }
    }

    /// There is proof that nothing happened and nothing is charged.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /// It may have happened, and may be charged: asking again could cost twice.
    ///
    /// @param evidence what is known of it, in one line
    record Unknown<T>(String evidence) implements Outcome<T> {
        public Unknown {
            evidence = Words.line(evidence, "nothing is known of the call");
        }
    }
}
