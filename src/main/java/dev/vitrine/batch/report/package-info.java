/// What a batch on this machine has come to: a page for people, CSV and JSON for programs.
///
/// Not here: the batch itself.
@NamedInterface("report")
@NullMarked
package dev.vitrine.batch.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
