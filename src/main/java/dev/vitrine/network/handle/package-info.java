/// Names of accounts on networks.
///
/// Not here: whether an account is really there.
@NamedInterface("handle")
@NullMarked
package dev.vitrine.network.handle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
