/// Vendors that are switched on.
///
/// Not here: how each of them speaks; that is in a folder of its own.
@NamedInterface("vendor")
@NullMarked
package dev.vitrine.ai.vendor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
