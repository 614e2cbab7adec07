package dev.vitrine.ai.builtin;

import dev.vitrine.ai.port.Theme;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.List;
import java.util.stream.IntStream;

/// A picture that is wanted.
///
/// @param size 64 to 4096 pixels an edge
/// @param theme its visual language
/// @param palette the brand's colours, at most 8, the most important first; empty for colours that
///   suit the theme
/// @param seed another number makes another picture of the same subject
/// @param detail how much there is to see
/// @param subject what it is about, in any words
/// @param variation which one of a series: the colours and what is shown follow from the seed, the
///   composition, the angle and the light from the seed and this number; 0 to 99
public record Painting(
        Size size,
        Theme theme,
        List<Colour> palette,
        long seed,
        Detail detail,
        String subject,
        int variation) {
    private static final int LAST_VARIATION = 99;
    private static final int LONGEST_SERIES = 20;

    /// @throws PaintingRefusedException when the size, the palette or the variation is out of
    ///   bounds
    public Painting {
        size = PaintingRefusedException.checked(size);
        palette = PaintingRefusedException.checked(palette);
        variation = PaintingRefusedException.checked("variation", variation, 0, LAST_VARIATION);
    }

    /// The first of its series.
    public Painting(
            Size size,
            Theme theme,
            List<Colour> palette,
            long seed,
            Detail detail,
            String subject) {
        this(size, theme, palette, seed, detail, subject, 0);
    }

    /// Pictures that belong together, beginning with this one.
    ///
    /// @throws PaintingRefusedException when the number is not from 1 to 20
    public List<Painting> series(int number) {
        PaintingRefusedException.checked("number of pictures", number, 1, LONGEST_SERIES);
        return IntStream.range(0, number)
                .mapToObj(
                        index ->
                                new Painting(
                                        size,
                                        theme,
                                        palette,
                                        seed,
                                        detail,
                                        subject,
                                        (variation + index) % (LAST_VARIATION + 1)))
                .toList();
    }
}
