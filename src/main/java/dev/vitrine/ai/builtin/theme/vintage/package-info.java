/// Paper, halftone and faded ink.
@NullMarked
package dev.vitrine.ai.builtin.theme.vintage;

import org.jspecify.annotations.NullMarked;
