package dev.vitrine.ai.catalogue;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A model that is gone.
///
/// @param since the first day without it
/// @param successor what its vendor recommends instead; absent when there is none
public record RetiredModel(ModelId id, LocalDate since, @Nullable String successor) {
    /// For whoever still wants it.
    public Problem problem() {
        return Problem.of(
                ErrorCode.MODEL_RETIRED,
                "The model " + id + " is gone since " + since,
                successor == null
                        ? "Choose another model; ./vitrine doctor shows which there are"
                        : "Use " + id.vendor() + "/" + successor + " instead");
    }
}
