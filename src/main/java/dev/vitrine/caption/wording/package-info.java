/// Words kept as data: a text file of sections, each a head line and lines of key and value, read
/// in a few milliseconds.
///
/// Not here: what the sections mean (`niche`, `voice`).
@NullMarked
package dev.vitrine.caption.wording;

import org.jspecify.annotations.NullMarked;
