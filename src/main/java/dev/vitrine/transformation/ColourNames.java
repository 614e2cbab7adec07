package dev.vitrine.transformation;

import dev.vitrine.picture.Colour;
import java.util.HashMap;
import java.util.Map;

/// The names of colours that a transformation may use, as CSS Color 4 has them.
final class ColourNames {
    private static final String ALL =
            """
            aqua 00ffff, beige f5f5dc, black 000000, blue 0000ff, brown a52a2a, chocolate d2691e,
            coral ff7f50, crimson dc143c, cyan 00ffff, darkblue 00008b, darkgray a9a9a9,
            darkgreen 006400, darkred 8b0000, deeppink ff1493, fuchsia ff00ff, gold ffd700,
            gray 808080, green 008000, grey 808080, hotpink ff69b4, indigo 4b0082, ivory fffff0,
            khaki f0e68c, lavender e6e6fa, lightblue add8e6, lightgray d3d3d3, lightgreen 90ee90,
            lime 00ff00, magenta ff00ff, maroon 800000, midnightblue 191970, navy 000080,
            olive 808000, orange ffa500, orchid da70d6, pink ffc0cb, plum dda0dd, purple 800080,
            red ff0000, royalblue 4169e1, salmon fa8072, silver c0c0c0, skyblue 87ceeb,
            snow fffafa, steelblue 4682b4, tan d2b48c, teal 008080, tomato ff6347,
            turquoise 40e0d0, violet ee82ee, wheat f5deb3, white ffffff, yellow ffff00
            """;

    private static final Map<String, Colour> COLOURS = new HashMap<>();

    static {
        for (String line : ALL.strip().split(",\\s+", -1)) {
            String[] parts = line.split(" ", 2);
            COLOURS.put(parts[0], Colour.parse(parts[1]));
        }
    }

    private ColourNames() {}

    /// The colour of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    static Colour colour(String name) {
        Colour colour = COLOURS.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("No colour is called " + name);
        }
        return colour;
    }
}
