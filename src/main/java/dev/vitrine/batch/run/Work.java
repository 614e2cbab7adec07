package dev.vitrine.batch.run;

import org.jspecify.annotations.Nullable;

/// What is done with each item. Used by several threads at once.
public interface Work {
    /// Equal texts ask for equal results of the same item.
    String recipe(Item item);

    /// Does it. May be called again for an item whose process died right after it was done.
    ///
    /// @param before what was made of it last time; absent the first time
    /// @throws dev.vitrine.problem.VitrineException when it fails
    Entry.Made make(Item item, Entry.@Nullable Made before);

    /// What it is once it was made.
    default Entry.State state() {
        return Entry.State.DONE;
    }

    /// Whether what was made is still there.
    default boolean isThere(Entry.Made made) {
        return true;
    }
}
