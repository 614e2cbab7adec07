/// What the service says while it runs: which form its lines have, whose work they are about, and
/// what never stands in them.
///
/// Not here: what is worth a line; each room says that itself, through SLF4J.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vitrine.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
