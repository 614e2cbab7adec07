/// The settings that there are, as data.
///
/// Not here: those that a room above declares for itself.
@NamedInterface("known")
@NullMarked
package dev.vitrine.workspace.setting.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
