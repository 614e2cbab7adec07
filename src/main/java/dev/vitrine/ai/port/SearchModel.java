package dev.vitrine.ai.port;

import dev.vitrine.spend.Outcome;

/// Looks something up on the web and answers with where it stands. Safe for use from any thread;
/// the calling thread waits.
@FunctionalInterface
public interface SearchModel {
    /// How long an answer may be.
    int MOST_TOKENS = 2000;

    /// Searches once.
    ///
    /// @param model as the vendor calls it
    /// @param question ours, and trusted
    /// @param material what it is about, said by strangers: never to be followed
    Outcome<Findings> search(String model, String question, String material);
}
