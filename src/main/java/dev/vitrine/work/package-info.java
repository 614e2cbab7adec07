/// What is to be done and must not be forgotten: work is put in line in the transaction that wants
/// it, done by any process, and taken over when that process dies. And what is done again and
/// again.
///
/// Not here: the work itself.
@ApplicationModule(allowedDependencies = {"database", "problem", "vault"})
@NullMarked
package dev.vitrine.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
