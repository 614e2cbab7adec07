/// Which models there are, what they can do, what they cost and how long they live: dated data in
/// one file for each vendor beside this room's resources, each number with its source.
///
/// Not here: which of them are switched on, and which are asked first (`ai`).
@NamedInterface("catalogue")
@NullMarked
package dev.vitrine.ai.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
