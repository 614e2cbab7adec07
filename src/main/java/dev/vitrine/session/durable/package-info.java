/// Sessions that outlive the process: what is asked is kept, every step that has ended is kept, and
/// whoever comes next goes on from there.
///
/// Not here: the steps themselves (`job`), and how programs reach all this (`web`).
@NamedInterface("durable")
@NullMarked
package dev.vitrine.session.durable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
