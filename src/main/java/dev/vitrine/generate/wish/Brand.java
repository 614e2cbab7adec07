package dev.vitrine.generate.wish;

import dev.vitrine.picture.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose picture it is.
///
/// @param colours the most important first; empty for any
/// @param style how the brand comes across, in a few words, such as `professional`; absent for any
public record Brand(List<Colour> colours, @Nullable String style) {
    /// Nobody's.
    public static final Brand NONE = new Brand(List.of(), null);

    /// More than that is no palette.
    public static final int MOST_COLOURS = 8;

    /// A few words.
    public static final int LONGEST_STYLE = 200;

    public Brand {
        colours = List.copyOf(colours);
        String said = style == null ? "" : Typed.line(style);
        style = said.isEmpty() ? null : said;
        if (colours.size() > MOST_COLOURS) {
            throw new IllegalArgumentException(
                    "A brand has at most " + MOST_COLOURS + " colours, not " + colours.size());
        }
        if (said.length() > LONGEST_STYLE) {
            throw new IllegalArgumentException(
                    "A brand style has at most %d characters, not %d"
                            .formatted(LONGEST_STYLE, said.length()));
        }
    }
}
