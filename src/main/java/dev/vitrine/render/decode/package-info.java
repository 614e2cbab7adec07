/// From a file to upright 8-bit sRGB pixels: what kind it is, whether it is allowed, how much of it
/// to decode.
///
/// Not here: what is done with the pixels.
@NullMarked
package dev.vitrine.render.decode;

import org.jspecify.annotations.NullMarked;
