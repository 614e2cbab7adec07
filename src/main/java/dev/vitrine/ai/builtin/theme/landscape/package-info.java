/// Realistic views into the open.
@NullMarked
package dev.vitrine.ai.builtin.theme.landscape;

import org.jspecify.annotations.NullMarked;
