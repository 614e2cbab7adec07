package dev.vitrine.ai;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.problem.Problem;
import dev.vitrine.spend.Money;
import java.util.List;

/// What came of asking models.
public sealed interface Answer<T> {
    /// One has answered.
    ///
    /// @param model which one
    /// @param cost what was paid for it now
    /// @param cached whether it was answered before, and nothing was paid now
    /// @param remarks what the person who pays should know, such as a model that refused first
    record Given<T>(T value, ModelId model, Money cost, boolean cached, List<String> remarks)
            implements Answer<T> {
        public Given {
            remarks = List.copyOf(remarks);
        }
    }

    /// None has.
    ///
    /// @param doubtful whether something may have been charged all the same
    record None<T>(Problem problem, boolean doubtful) implements Answer<T> {}
}
