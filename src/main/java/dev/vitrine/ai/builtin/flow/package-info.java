/// Colour in movement, with nothing to recognise: silk, marble, ribbons, cut paper, tiles, glass.
@NullMarked
package dev.vitrine.ai.builtin.flow;

import org.jspecify.annotations.NullMarked;
