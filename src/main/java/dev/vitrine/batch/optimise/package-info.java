/// One picture of a batch: what is done to it, and the same picture with fewer bytes.
///
/// Not here: which pictures, and in which order.
@NamedInterface("optimise")
@NullMarked
package dev.vitrine.batch.optimise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
