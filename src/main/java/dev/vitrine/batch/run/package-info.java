/// A batch on this machine: its items, a journal that outlives the process, results in a folder.
///
/// Not here: what the command line says while it runs, and the report (`report`).
@NamedInterface("run")
@NullMarked
package dev.vitrine.batch.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
