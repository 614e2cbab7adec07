/// What the main job is about: what is asked, what is known so far, what happens, and what a step
/// is.
///
/// Not here: the steps themselves (`step`), and where a session lives and who runs it: the command
/// line does it at once in a folder, the service step by step over crashes (`durable`).
@NamedInterface("job")
@NullMarked
package dev.vitrine.session.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
