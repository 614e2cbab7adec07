/// The steps of the main job, the order in which they are taken, and what is put together at the
/// end.
///
/// Not here: what goes through them and comes out (`job`).
@NamedInterface("step")
@NullMarked
package dev.vitrine.session.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
