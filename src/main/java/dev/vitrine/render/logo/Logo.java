package dev.vitrine.render.logo;

import java.nio.file.Path;
import java.util.Locale;

/// A logo to lay over renditions.
///
/// @param file PNG or WebP with transparency, or JPEG
/// @param position where it stands
/// @param scale its width as a share of the rendition's width, and at most that share of its height
/// @param opacity 0 (invisible) to 1
/// @param margin distance to the edges as a share of the rendition's shorter edge
public record Logo(Path file, Position position, double scale, double opacity, double margin) {
    public Logo {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("A logo's scale is above 0 and at most 1: " + scale);
        }
        if (!(opacity > 0 && opacity <= 1)) {
            throw new IllegalArgumentException(
                    "A logo's opacity is above 0 and at most 1: " + opacity);
        }
        if (!(margin >= 0 && margin <= 0.4)) {
            throw new IllegalArgumentException("A logo's margin is between 0 and 0.4: " + margin);
        }
    }

    /// Where a logo stands.
    public enum Position {
        /// The calmest corner that contrasts with the logo and shows no face.
        AUTO(0, 0),
        /// Top left.
        TOP_LEFT(0, 0),
        /// Top centre.
        TOP(0.5, 0),
        /// Top right.
        TOP_RIGHT(1, 0),
        /// Middle left.
        LEFT(0, 0.5),
        /// The middle.
        CENTRE(0.5, 0.5),
        /// Middle right.
        RIGHT(1, 0.5),
        /// Bottom left.
        BOTTOM_LEFT(0, 1),
        /// Bottom centre.
        BOTTOM(0.5, 1),
        /// Bottom right.
        BOTTOM_RIGHT(1, 1);

        private final double across;
        private final double down;

        Position(double across, double down) {
            this.across = across;
            this.down = down;
        }

        /// Reads `top-left`, `BOTTOM_RIGHT`, `center` and the like.
        ///
        /// @throws IllegalArgumentException when there is no such position
        public static Position parse(String text) {
            String name =
                    text.strip()
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')
                            .replace("CENTER", "CENTRE");
            for (Position position : values()) {
                if (position.name().equals(name)) {
                    return position;
                }
            }
            throw new IllegalArgumentException("No logo position is called " + text);
        }

        /// `top-left` and the like.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// 0 at the left edge, 1 at the right.
        double across() {
            return across;
        }

        /// 0 at the top edge, 1 at the bottom.
        double down() {
            return down;
        }
    }
}
