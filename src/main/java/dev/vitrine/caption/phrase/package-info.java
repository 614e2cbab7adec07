/// What can be taken out of a sentence without inventing anything: its hashtags and mentions, the
/// thing it tells of, its nouns.
///
/// Not here: what a picture is about (`subject`).
@NullMarked
package dev.vitrine.caption.phrase;

import org.jspecify.annotations.NullMarked;
