/// Secrets that have to be read again, sealed while they lie in the database, with keys that can be
/// changed.
///
/// Not here: secrets that are only compared; those are kept as hashes (`workspace`).
@ApplicationModule(allowedDependencies = {"database", "file", "problem"})
@NullMarked
package dev.vitrine.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
