package dev.vitrine.ai.port;

import dev.vitrine.spend.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says which models a vendor has at the moment, for free: a look whether the key works and whether
/// a model is about to go. Safe for use from any thread; the calling thread waits.
@FunctionalInterface
public interface ModelList {
    /// Asks once.
    Outcome<List<Listed>> list();

    /// A model of the vendor.
    ///
    /// @param shutdown the day from which it is gone; absent when none is known
    record Listed(String model, @Nullable LocalDate shutdown) {}
}
