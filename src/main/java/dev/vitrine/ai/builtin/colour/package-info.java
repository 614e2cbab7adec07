/// Colours that go together: Oklab, gradients through it, inks, and the scheme that a picture keeps
/// to, from the brand's colours or from palettes of our own.
@NullMarked
package dev.vitrine.ai.builtin.colour;

import org.jspecify.annotations.NullMarked;
