package dev.vitrine.ai.builtin;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.List;

/// A background that is wanted for the photo of a product.
///
/// @param size 64 to 4096 pixels an edge
/// @param style how the product is shown
/// @param palette the product's colours, at most 8, the most important first; empty for colours
///   that suit the style
/// @param seed another number makes another background
/// @param detail how much there is to see
public record Backdrop(
        Size size, PhotographyStyle style, List<Colour> palette, long seed, Detail detail) {
    /// @throws PaintingRefusedException when the size or the palette is out of bounds
    public Backdrop {
        size = PaintingRefusedException.checked(size);
        palette = PaintingRefusedException.checked(palette);
    }
}
