package dev.vitrine.batch.kept;

import dev.vitrine.database.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of batches, newest first.
///
/// @param next where the next page begins if there is one
public record BatchPage(List<BatchView> batches, @Nullable Cursor next) {
    public BatchPage {
        batches = List.copyOf(batches);
    }
}
