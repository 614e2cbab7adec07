/// What the picture is about, out of what the person said, the name of the file and what was seen.
///
/// Not here: finding a niche for it (`niche`) and saying it in a network's voice (`voice`).
@NullMarked
package dev.vitrine.caption.subject;

import org.jspecify.annotations.NullMarked;
