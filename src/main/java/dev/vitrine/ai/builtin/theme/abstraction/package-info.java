/// Colour, movement and nothing to recognise.
@NullMarked
package dev.vitrine.ai.builtin.theme.abstraction;

import org.jspecify.annotations.NullMarked;
