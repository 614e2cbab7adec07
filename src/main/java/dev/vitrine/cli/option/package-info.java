/// Options that are a matter of their own, and what is wrong with one.
///
/// Not here: the commands that take them.
@NullMarked
package dev.vitrine.cli.option;

import org.jspecify.annotations.NullMarked;
