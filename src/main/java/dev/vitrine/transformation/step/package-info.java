/// The values that a transformation is made of.
///
/// Not here: how they are put into one text, and read from one.
@NamedInterface("step")
@NullMarked
package dev.vitrine.transformation.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
