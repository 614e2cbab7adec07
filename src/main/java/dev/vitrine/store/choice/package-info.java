/// Which stores there are, from the environment, and which of them takes new bytes.
///
/// Not here: how each of them works, and who decides where old bytes stay.
@NamedInterface("choice")
@NullMarked
package dev.vitrine.store.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
