/// What somebody has sent: fields and files of a request, checked one by one.
///
/// Not here: what a room's fields mean; each room reads its own in its folder `web`.
@ApplicationModule(allowedDependencies = {"file", "problem"})
@NullMarked
package dev.vitrine.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
