package dev.vitrine.render;

import dev.vitrine.picture.Colour;

/// What stands behind a picture that does not fill its target.
public sealed interface Background {
    /// The picture itself, enlarged, blurred and darkened.
    record Blurred() implements Background {}

    /// One colour.
    record Solid(Colour colour) implements Background {}
}
