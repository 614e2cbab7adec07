/// Bytes as files in a folder of this machine, each at its key's path.
///
/// Not here: which folder that is.
@NullMarked
package dev.vitrine.store.local;

import org.jspecify.annotations.NullMarked;
