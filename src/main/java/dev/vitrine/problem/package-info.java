/// What went wrong, in words that somebody can act upon: a code for programs, a message for people,
/// the next step.
///
/// Not here: the exceptions of a room. They extend [dev.vitrine.problem.VitrineException] and live
/// where they are thrown.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vitrine.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
