package dev.vitrine.ai;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.spend.Purpose;
import java.util.List;

/// For whom models are asked, and which.
///
/// @param models in the order in which they are to be asked; empty for the workspace's own order
public record Wish(Purpose purpose, List<ModelId> models) {
    public Wish {
        models = List.copyOf(models);
    }

    /// Whichever models the workspace prefers.
    public static Wish of(Purpose purpose) {
        return new Wish(purpose, List.of());
    }
}
