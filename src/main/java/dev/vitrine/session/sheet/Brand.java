package dev.vitrine.session.sheet;

import dev.vitrine.picture.Colour;
import dev.vitrine.sight.SightReport;
import org.jspecify.annotations.Nullable;

/// The account that seems to post: a placeholder in the picture's own colours.
///
/// @param ground the colour of its round picture
/// @param ink the colour of the letter on it
record Brand(String ground, String ink) {
    private static final Colour NEUTRAL = new Colour(0x6b, 0x5b, 0x4b);

    /// A ground nearly white would vanish on a white card.
    private static final double TOO_LIGHT = 0.75;

    static Brand of(@Nullable SightReport sight) {
        Colour ground =
                sight == null
                        ? NEUTRAL
                        : sight.palette().stream()
                                .map(swatch -> swatch.colour())
                                .filter(colour -> colour.luminance() < TOO_LIGHT)
                                .findFirst()
                                .orElse(NEUTRAL);
        boolean white = ground.contrastWith(Colour.WHITE) >= ground.contrastWith(Colour.BLACK);
        return new Brand(ground.toString(), (white ? Colour.WHITE : Colour.BLACK).toString());
    }
}
