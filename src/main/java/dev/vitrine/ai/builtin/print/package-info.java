/// From layers to bytes: bands, grain, vignette, and the PNG.
@NullMarked
package dev.vitrine.ai.builtin.print;

import org.jspecify.annotations.NullMarked;
