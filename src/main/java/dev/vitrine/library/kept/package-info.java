/// The rows of the library: assets, the bytes behind them, who needs them.
@NullMarked
package dev.vitrine.library.kept;

import org.jspecify.annotations.NullMarked;
