/// What people read of a session: one self-contained page that shows every post as it would look on
/// its network, and the caption files.
///
/// Not here: making pictures or words; everything shown stands in the results.
@NullMarked
package dev.vitrine.session.sheet;

import org.jspecify.annotations.NullMarked;
