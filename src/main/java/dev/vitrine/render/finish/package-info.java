/// Brings a whole picture to an exact size and a file format, with what the file says of itself.
///
/// Not here: who made the picture, and where the file goes.
@NamedInterface("finish")
@NullMarked
package dev.vitrine.render.finish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
