/// From pixels to a file: the smallest one that still looks like the original and fits a byte
/// limit.
///
/// Not here: making the pixels.
@NullMarked
package dev.vitrine.render.encode;

import org.jspecify.annotations.NullMarked;
