package dev.vitrine.ai.builtin.solid;

import dev.vitrine.ai.builtin.colour.Oklab;

/// The lamps of a studio.
///
/// @param keyX where the main lamp is: to the right
/// @param keyY upwards
/// @param keyZ towards the camera
/// @param key its strength, about 1
/// @param softness of the shadows: 0.05 for a small lamp to 0.5 for a large window
/// @param fill the strength of the light from all around, about 0.5
/// @param rim the strength of a lamp behind, on the other side
/// @param lamp the main lamp's colour
/// @param above the colour of the light from above
/// @param below the colour of what the floor throws back
public record Lighting(
        double keyX,
        double keyY,
        double keyZ,
        double key,
        double softness,
        double fill,
        double rim,
        Oklab lamp,
        Oklab above,
        Oklab below) {
    public Lighting {
        double length = Solids.length(keyX, keyY, keyZ);
        keyX /= length;
        keyY /= length;
        keyZ /= length;
    }
}
