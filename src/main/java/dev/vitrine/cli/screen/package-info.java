/// What commands show to people: remarks, progress that is rewritten in place, tables.
///
/// Not here: what programs read (`--json`).
@NullMarked
package dev.vitrine.cli.screen;

import org.jspecify.annotations.NullMarked;
