/// What a session leaves behind: the values of `results.json`, and reading and writing that file.
///
/// Not here: pages and caption files for people (`sheet`).
@NamedInterface("result")
@NullMarked
package dev.vitrine.session.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
