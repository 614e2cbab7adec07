/// A logo on a picture: where it stands, how large, and what keeps it readable.
@NamedInterface("logo")
@NullMarked
package dev.vitrine.render.logo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
