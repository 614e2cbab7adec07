/// Text as networks see it: how long it is in each of their units, where it may be cut, which tags,
/// links and mentions it holds, and which name somebody meant.
///
/// Not here: any network's limits; these are data of the room.
@NamedInterface("words")
@NullMarked
package dev.vitrine.network.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
