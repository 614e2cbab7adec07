/// A session's folder while it is being filled: hidden, and taken back when nothing comes of it.
///
/// Not here: what is written into it.
@NamedInterface("draft")
@NullMarked
package dev.vitrine.session.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
