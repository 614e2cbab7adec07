/// Cuts the subject out of a picture: an alpha mask of the picture's size, how good it is, and
/// whether it is good enough to be used.
///
/// Not here: what is put behind the subject (`generate`), and how the picture is written with its
/// transparency (`render`).
@NamedInterface("cutout")
@NullMarked
package dev.vitrine.sight.cutout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
