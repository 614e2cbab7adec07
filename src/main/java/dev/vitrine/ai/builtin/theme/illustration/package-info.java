/// Flat shapes with grainy shades.
@NullMarked
package dev.vitrine.ai.builtin.theme.illustration;

import org.jspecify.annotations.NullMarked;
