package dev.vitrine.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where results lie for a while. Safe for use from any thread and any number of processes. Both
/// methods may be repeated. The bytes belong to whoever has got them.
public interface Shelf {
    /// A result.
    ///
    /// @return absent when there is none, or none any more
    /// @throws ShelfException when nobody can say, for now
    byte @Nullable [] get(ResultKey key);

    /// Keeps a result, in the place of an earlier one.
    ///
    /// @param keep how long, a millisecond at least
    /// @throws ShelfException when it is not kept
    void put(ResultKey key, byte[] bytes, Duration keep);
}
