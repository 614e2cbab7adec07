package dev.vitrine.batch.kept;

import dev.vitrine.batch.optimise.Recipe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is chosen for all pictures of a batch.
///
/// @param recipe how they get fewer bytes
/// @param platforms for which networks there are to be posts
/// @param description what all of them show; absent for what each one's own says
public record BatchOptions(Recipe recipe, List<String> platforms, @Nullable String description) {
    public BatchOptions {
        platforms = List.copyOf(platforms);
    }
}
