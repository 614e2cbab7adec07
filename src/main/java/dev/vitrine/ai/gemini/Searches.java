package dev.vitrine.ai.gemini;

import dev.vitrine.ai.port.Findings;
import dev.vitrine.ai.port.SearchModel;
import dev.vitrine.spend.Outcome;

/// Searches with Google, in the words of a model, with the pages behind them.
final class Searches implements SearchModel {
    private final Calls calls;

    Searches(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<Findings> search(String model, String question, String material) {
        var body = new Body().about(question, material).brief(model, MOST_TOKENS).searching();
        return calls.generate(model, body.json(), Searches::found);
    }

    private static Outcome<Findings> found(Answer answer) {
        var grounding = new Grounding(answer);
        String finish = answer.finish();
        if (answer.text().isBlank() || !finish.equals("STOP")) {
            return new Outcome.Spoiled<>(
                    answer.usage().withSearches(grounding.queries()),
                    "Gemini's search has found no words, or not all of them (" + finish + ")");
        }
        return new Outcome.Confirmed<>(
                grounding.findings(), answer.usage().withSearches(grounding.queries()));
    }
}
