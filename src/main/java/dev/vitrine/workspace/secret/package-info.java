/// Keys that a workspace has for the services of others: sealed, and never shown again.
///
/// Not here: keys that open Vitrine itself; those are only compared (`workspace`).
@NamedInterface("secret")
@NullMarked
package dev.vitrine.workspace.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
