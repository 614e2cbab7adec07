/// Files that can be made again, in folders with a bound: finished pictures, and what they are made
/// from.
///
/// Not here: how anything is made.
@NullMarked
package dev.vitrine.delivery.cache;

import org.jspecify.annotations.NullMarked;
