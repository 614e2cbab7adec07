/// Who owns what: workspaces, the people in them, and the keys that programs use on their behalf.
///
/// Not here: what a workspace has; each room keeps its own rows, and every row carries the id of
/// its workspace.
@ApplicationModule(allowedDependencies = {"database", "problem"})
@NullMarked
package dev.vitrine.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
