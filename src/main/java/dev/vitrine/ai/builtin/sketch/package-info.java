/// What all themes work with: the sketch that is to be painted, outfits of colour, ways to dress a
/// figure or to make it solid.
@NullMarked
package dev.vitrine.ai.builtin.sketch;

import org.jspecify.annotations.NullMarked;
