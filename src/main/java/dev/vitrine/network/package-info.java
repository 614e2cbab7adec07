/// What each social network accepts: placements, limits, ways of counting, timing; and whether a
/// post keeps to it.
///
/// Not here: talking to a network (`publish`) and choosing words (`caption`).
@ApplicationModule(allowedDependencies = {"picture", "problem"})
@NullMarked
package dev.vitrine.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
