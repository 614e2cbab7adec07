/// Results that were paid for or took long, kept by what was asked, so that the same is not asked
/// twice: in memory, in the database, and in a Redis where there is one.
///
/// Not here: what makes two requests the same, and what a result means; whoever asks knows both.
/// Pictures for delivery lie in a folder (`delivery`).
@ApplicationModule(allowedDependencies = {"database", "problem"})
@NullMarked
package dev.vitrine.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
