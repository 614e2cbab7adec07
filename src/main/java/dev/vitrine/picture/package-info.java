/// The words for pictures that every room shares: sizes, areas, colours, formats, pixels, and what
/// matters in a frame.
///
/// Only values. Not here: anything that opens, changes or judges a picture.
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package dev.vitrine.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
