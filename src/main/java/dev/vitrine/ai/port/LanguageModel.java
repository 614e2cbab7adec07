package dev.vitrine.ai.port;

import dev.vitrine.spend.Outcome;

/// Answers a question about words and pictures in JSON of a given form. Safe for use from any
/// thread; the calling thread waits.
@FunctionalInterface
public interface LanguageModel {
    /// Asks once.
    ///
    /// @param model as the vendor calls it
    /// @return one JSON object; that it keeps to the schema is for the caller to check
    Outcome<Reply> ask(String model, Question question);
}
