/// Which vendors of models are switched on, and how they are asked: out of the environment and what
/// workspaces have chosen.
///
/// Not here: how a vendor speaks (`ai`), and what is asked of it.
@NullMarked
package dev.vitrine.cli.vendor;

import org.jspecify.annotations.NullMarked;
