/// Asks models for pictures and words, and paints without any.
@ApplicationModule(allowedDependencies = {"picture", "problem"})
@NullMarked
package dev.vitrine.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
