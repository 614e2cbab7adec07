package dev.vitrine.transformation.step;

import dev.vitrine.picture.Colour;

/// What stands behind a picture.
public sealed interface Backdrop {
    /// As in a transformation.
    String text();

    /// One colour.
    record Plain(Colour colour) implements Backdrop {
        @Override
        public String text() {
            return "rgb:" + colour.toString().substring(1);
        }
    }

    /// The colour that the picture's edges have most.
    record Auto() implements Backdrop {
        @Override
        public String text() {
            return "auto";
        }
    }

    /// The picture itself, enlarged and blurred.
    ///
    /// @param intensity of the blur, 1 to 2000
    /// @param brightness -100 to 100; 0 leaves it as it is
    record Blurred(int intensity, int brightness) implements Backdrop {
        /// Where none is given.
        public static final int USUAL_INTENSITY = 100;

        @Override
        public String text() {
            if (brightness == 0 && intensity == USUAL_INTENSITY) {
                return "blurred";
            }
            return "blurred:" + intensity + (brightness == 0 ? "" : ":" + brightness);
        }
    }

    /// Nothing, where the format can show that.
    record Transparent() implements Backdrop {
        @Override
        public String text() {
            return "transparent";
        }
    }
}
