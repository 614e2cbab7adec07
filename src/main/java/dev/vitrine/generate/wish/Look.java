package dev.vitrine.generate.wish;

import dev.vitrine.ai.port.Quality;
import dev.vitrine.ai.port.Theme;

/// How a picture is to look.
///
/// @param transparent whether the ground is to be left out
public record Look(Theme theme, Quality quality, Brand brand, boolean transparent) {
    /// Like a photo, with usual care.
    public static final Look USUAL = new Look(Theme.REALISTIC, Quality.MEDIUM, Brand.NONE, false);
}
