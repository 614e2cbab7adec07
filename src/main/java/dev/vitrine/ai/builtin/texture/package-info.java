/// Surfaces that things lie and stand on: wood, stone, linen, plaster, paper.
@NullMarked
package dev.vitrine.ai.builtin.texture;

import org.jspecify.annotations.NullMarked;
