/// The commands around the service: it is started, and its keys are kept.
///
/// Not here: what the service does (`server`).
@NullMarked
package dev.vitrine.cli.serve;

import org.jspecify.annotations.NullMarked;
