/// Darkness, glow and grids.
@NullMarked
package dev.vitrine.ai.builtin.theme.futurism;

import org.jspecify.annotations.NullMarked;
