package dev.vitrine.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list that has the newest first.
///
/// @param next where the next part begins if there is one
public record Slice<T>(List<T> entries, @Nullable Cursor next) {
    public Slice {
        entries = List.copyOf(entries);
    }

    /// The part at the front of what was found.
    ///
    /// @param found up to one more than the limit, which tells that there is a next part
    public static <T> Slice<T> of(List<T> found, int limit, Function<T, Cursor> behind) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> entries = found.subList(0, limit);
        return new Slice<>(entries, behind.apply(entries.getLast()));
    }

    /// Where the next part begins, as it travels.
    public @Nullable String nextText() {
        return next == null ? null : next.text();
    }
}
