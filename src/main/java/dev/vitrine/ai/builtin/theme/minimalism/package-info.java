/// One thing, and room around it.
@NullMarked
package dev.vitrine.ai.builtin.theme.minimalism;

import org.jspecify.annotations.NullMarked;
