package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Region;

/// Where a product is placed on a background, and how the light falls there.
///
/// @param stance how the product meets the surface
/// @param stand the product fits into this region: standing with its foot at the bottom edge, lying
///   or floating in the middle
/// @param horizon where the surface ends and the wall begins, as a share of the height; 0 when
///   there is only surface
/// @param ground where the product's foot, or the middle of its shadow when it floats, touches the
///   surface, as a share of the height
/// @param light where the light comes from
/// @param shadow how dark the product's shadow is, from 0 to 1
/// @param softness how far the shadow's edge is blurred, as a share of the product's height
/// @param reflection how much of the product the surface mirrors, from 0 to 1
public record Stage(
        Stance stance,
        Region stand,
        double horizon,
        double ground,
        Light light,
        double shadow,
        double softness,
        double reflection) {
    /// How a product meets the surface.
    public enum Stance {
        /// It stands on a surface that goes away from the camera.
        STANDING,
        /// It lies on a surface that is seen from above: its shadow is its own outline, moved away
        /// from the light.
        LYING,
        /// It does not touch the surface; its shadow lies below it.
        FLOATING
    }

    /// Where light comes from, and its colour.
    ///
    /// @param x to which side: -1 from the left, 1 from the right
    /// @param y -1 from above (in the picture), 1 from below
    /// @param behind from -1 for light that falls on the product's front to 1 for light from behind
    ///   it
    /// @param colour what it makes of a white thing
    public record Light(double x, double y, double behind, Colour colour) {}
}
