/// Looks at a picture and says what it sees, each claim with its number: palette, light, sharpness,
/// faces, focus, product.
///
/// Not here: changing the picture (`render`) and writing about it (`caption`).
@ApplicationModule(allowedDependencies = {"picture", "problem"})
@NullMarked
package dev.vitrine.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
