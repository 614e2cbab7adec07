/// What was spent, added up.
///
/// Not here: single calls, and what may be spent (the room around this).
@NamedInterface("report")
@NullMarked
package dev.vitrine.spend.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
