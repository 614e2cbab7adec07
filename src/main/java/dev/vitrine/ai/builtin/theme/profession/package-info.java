/// Clean planes, glass and order.
@NullMarked
package dev.vitrine.ai.builtin.theme.profession;

import org.jspecify.annotations.NullMarked;
