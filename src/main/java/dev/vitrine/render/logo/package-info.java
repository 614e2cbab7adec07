/// A logo on a picture: where it stands, how large, and what keeps it readable.
@NullMarked
package dev.vitrine.render.logo;

import org.jspecify.annotations.NullMarked;
