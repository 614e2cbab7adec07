/// What a workspace has chosen: settings that rooms declare as data, kept with who changed them.
///
/// Not here: what a setting means; the room that declares it acts upon it. Secrets (`secret`), and
/// addresses, which stand in the environment.
@NamedInterface("setting")
@NullMarked
package dev.vitrine.workspace.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
