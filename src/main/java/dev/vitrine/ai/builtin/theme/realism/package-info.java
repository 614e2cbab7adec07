/// Scenes with light, air and depth.
@NullMarked
package dev.vitrine.ai.builtin.theme.realism;

import org.jspecify.annotations.NullMarked;
