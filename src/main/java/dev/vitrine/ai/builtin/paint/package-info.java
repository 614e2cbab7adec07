/// The workshop: a canvas of light, masks, inks, blends, and the print that makes a PNG of them.
///
/// Lengths are shares of a picture's shorter edge, colours are linear light, and a layer may be
/// laid on any part of a picture and at any scale: a picture is painted in bands, and once more
/// small where it is blurred or mirrored. Everything is reckoned here, without the drawing parts of
/// the JDK, so that the same order gives the same bytes everywhere and no native library is loaded.
@NullMarked
package dev.vitrine.ai.builtin.paint;

import org.jspecify.annotations.NullMarked;
