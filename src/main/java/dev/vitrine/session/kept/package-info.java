/// What is kept of sessions: what was asked, how far it came, what was made, what happened; in the
/// database, and the bytes in folders.
///
/// Not here: who works on a session (`durable`).
@NamedInterface("kept")
@NullMarked
package dev.vitrine.session.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
