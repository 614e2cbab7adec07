/// Who owns what: workspaces, the people in them, the keys that programs use on their behalf, what
/// they have chosen (`setting`) and their keys for the services of others (`secret`).
///
/// Not here: what a workspace has; each room keeps its own rows, and every row carries the id of
/// its workspace.
@ApplicationModule(allowedDependencies = {"database", "form", "problem", "vault"})
@NullMarked
package dev.vitrine.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
