/// Files that are whole or not there, and files that are there for a moment.
///
/// Not here: what stands in them, and folders that are whole or not there (`session`).
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package dev.vitrine.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
