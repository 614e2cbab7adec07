package dev.vitrine.transformation.step;

import dev.vitrine.picture.Colour;
import org.jspecify.annotations.Nullable;

/// What is laid over a picture.
public sealed interface Layer {
    /// As in a transformation: one component.
    String text();

    /// Another picture.
    ///
    /// @param id with slashes, for example `brand/logo`
    record Image(String id) implements Layer {
        @Override
        public String text() {
            return "l_" + id.replace('/', ':');
        }
    }

    /// Words.
    ///
    /// @param font the family, for example `Open Sans`
    /// @param size in pixels
    /// @param words as it is shown
    /// @param width in pixels, at which lines break; absent to break nowhere
    record Text(
            String font,
            int size,
            boolean bold,
            boolean italic,
            String words,
            Colour colour,
            @Nullable Integer width)
            implements Layer {
        /// The longest.
        public static final int MOST_CHARACTERS = 300;

        /// The largest letters, in pixels.
        public static final int LARGEST = 1000;

        @Override
        public String text() {
            return (width == null ? "" : "c_fit,")
                    + "co_rgb:"
                    + colour.toString().substring(1)
                    + ",l_text:"
                    + LayerText.encoded(font)
                    + "_"
                    + size
                    + (bold ? "_bold" : "")
                    + (italic ? "_italic" : "")
                    + ":"
                    + LayerText.encoded(words)
                    + (width == null ? "" : ",w_" + width);
        }
    }
}
