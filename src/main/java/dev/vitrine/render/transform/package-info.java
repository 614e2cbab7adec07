/// Carries a transformation out on a source picture: the smallest decode that is enough, steps,
/// layers, then the format and quality that suit the receiver.
///
/// Not here: what a transformation means as text, and where sources and results are kept.
@NamedInterface("transform")
@NullMarked
package dev.vitrine.render.transform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
