/// An asset and what is known of it.
@NamedInterface("asset")
@NullMarked
package dev.vitrine.library.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
