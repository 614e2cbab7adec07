/// Charts and symbols without words.
@NullMarked
package dev.vitrine.ai.builtin.theme.infographic;

import org.jspecify.annotations.NullMarked;
