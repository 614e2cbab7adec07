/// What is to be done to a picture, as a delivery URL says it in Cloudinary's syntax: one grammar,
/// and the values it reads.
///
/// Not here: the pixels. Somebody else carries a transformation out.
@ApplicationModule(allowedDependencies = {"picture", "problem"})
@NullMarked
package dev.vitrine.transformation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
