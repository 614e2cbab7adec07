/// What workspaces have chosen about money.
///
/// Not here: how a choice is made, and by whom (`workspace`).
@NamedInterface("choice")
@NullMarked
package dev.vitrine.spend.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
