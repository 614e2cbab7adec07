/// The main job itself: what its steps are, what they know and what they leave.
///
/// Not here: where a session lives and who runs it; the command line does it at once in a folder,
/// the service step by step over crashes (`durable`).
@NamedInterface("job")
@NullMarked
package dev.vitrine.session.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
