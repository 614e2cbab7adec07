/// Solid things in a studio: described by their distance from any point, seen along rays, lit by
/// soft lamps.
@NullMarked
package dev.vitrine.ai.builtin.solid;

import org.jspecify.annotations.NullMarked;
