/// The rows of batches and their items, and the values that stand in them.
///
/// Not here: what is done to an item.
@NamedInterface("kept")
@NullMarked
package dev.vitrine.batch.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
