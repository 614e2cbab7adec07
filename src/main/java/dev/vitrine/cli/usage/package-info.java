/// The command about money.
///
/// Not here: what is counted, and how (`spend`).
@NullMarked
package dev.vitrine.cli.usage;

import org.jspecify.annotations.NullMarked;
