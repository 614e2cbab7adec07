/// Chance that repeats itself: numbers and noise that follow from a seed alone, on every machine.
///
/// Functions that may differ in their last digit from one processor to the next (`Math.sin`,
/// `Math.pow`) are not used anywhere in the picture maker: `StrictMath` stands in for them.
@NullMarked
package dev.vitrine.ai.builtin.chance;

import org.jspecify.annotations.NullMarked;
