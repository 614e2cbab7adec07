package dev.vitrine.session.step;

import dev.vitrine.ai.Answer;
import dev.vitrine.session.result.Spent;

/// What is said of a step that a model has done.
final class Helped {
    static final String NOBODY = "No model is at hand";

    private Helped() {}

    static Spent spent(Answer.Given<?> given) {
        return new Spent(given.model().toString(), given.cost().dollars(), given.cached());
    }

    /// What was done, by whom, and what went before.
    static String note(String done, Answer.Given<?> given) {
        String remarks = given.remarks().isEmpty() ? "" : ". " + String.join(". ", given.remarks());
        return done
                + " ("
                + given.model()
                + ", "
                + (given.cached() ? "known already" : given.cost())
                + ")"
                + remarks;
    }
}
