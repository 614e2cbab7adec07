/// Where faces are.
///
/// Not here: whose faces. Nobody is recognised.
@NullMarked
package dev.vitrine.sight.face;

import org.jspecify.annotations.NullMarked;
