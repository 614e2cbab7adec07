/// How often vendors are asked: so many calls at once, at the pace that a vendor allows, again
/// after a pause when it says so, and not at all for a while when it does not work.
///
/// Not here: whether there is money for a call (the room around this), and how often programs may
/// ask us (`server`).
@NamedInterface("limit")
@NullMarked
package dev.vitrine.spend.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
