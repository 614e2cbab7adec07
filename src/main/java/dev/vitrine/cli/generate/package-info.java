/// The command that makes pictures out of words: its options, where its files go, what it says.
///
/// Not here: how pictures are made (`dev.vitrine.generate`).
@NullMarked
package dev.vitrine.cli.generate;

import org.jspecify.annotations.NullMarked;
