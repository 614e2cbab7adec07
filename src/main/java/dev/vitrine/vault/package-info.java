/// Secrets that have to be read again, sealed while they lie in the database.
///
/// Not here: secrets that are only compared; those are kept as hashes (`workspace`).
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package dev.vitrine.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
