package dev.vitrine.ai.port;

import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture that is wanted.
///
/// @param prompt everything that is to be said to a model, complete
/// @param size in pixels
/// @param transparent whether the ground is to be left out
/// @param seed that gives the same again where a model knows seeds
/// @param references what is to be changed, first; then what else is to be looked at; empty for a
///   picture out of words alone
/// @param mask as large as the first reference, transparent where it may be changed; absent to
///   leave that to the model
/// @param look the same as the prompt says in words, for the built-in maker
public record PictureOrder(
        String prompt,
        Size size,
        Quality quality,
        boolean transparent,
        @Nullable Long seed,
        List<Reference> references,
        @Nullable Reference mask,
        Look look) {
    /// What OpenAI's picture models take; the others take no less.
    public static final int LONGEST_PROMPT = 32_000;

    public PictureOrder {
        references = List.copyOf(references);
        if (prompt.isBlank() || prompt.length() > LONGEST_PROMPT) {
            throw new IllegalArgumentException(
                    "A prompt has 1 to "
                            + LONGEST_PROMPT
                            + " characters, not "
                            + prompt.strip().length());
        }
        if (mask != null && references.isEmpty()) {
            throw new IllegalArgumentException("A mask belongs to a reference");
        }
    }

    /// How the picture is to look.
    ///
    /// @param subject what it shows, in the words of whoever wants it
    /// @param palette the colours of a brand; empty for none
    /// @param series which of several pictures that belong together; absent when it stands alone
    public record Look(Theme theme, List<Colour> palette, String subject, @Nullable Series series) {
        public Look {
            palette = List.copyOf(palette);
        }

        /// Of a picture that stands alone.
        public Look(Theme theme, List<Colour> palette, String subject) {
            this(theme, palette, subject, null);
        }
    }

    /// A place among pictures that belong together.
    ///
    /// @param seed that all of them have in common
    /// @param place from 0
    public record Series(long seed, int place) {}

    /// The same in another size.
    public PictureOrder in(Size other) {
        return new PictureOrder(prompt, other, quality, transparent, seed, references, mask, look);
    }
}
