/// Keeps bytes by key: in a folder, at S3, at Spaces, at Cloudinary. What is written never changes,
/// because keys are made from content; so everything may be tried again.
///
/// Not here: which bytes there are and who owns them (`library`), and how a picture is delivered in
/// another size.
@ApplicationModule(allowedDependencies = {"file", "problem"})
@NullMarked
package dev.vitrine.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
