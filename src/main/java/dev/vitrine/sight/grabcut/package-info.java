/// The subject without a net of its own: several ways of looking for it, one cut for each, the best
/// by its marks, and that one's outline by OpenCV's GrabCut.
///
/// Not here: whether the best is good enough to be used (`sight.cutout`), and its soft edge at full
/// size (`sight.matte`).
@NullMarked
package dev.vitrine.sight.grabcut;

import org.jspecify.annotations.NullMarked;
