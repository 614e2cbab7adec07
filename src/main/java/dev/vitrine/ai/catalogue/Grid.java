package dev.vitrine.ai.catalogue;

import dev.vitrine.picture.Size;

/// How OpenAI counts the tokens of a picture from gpt-image-2 on: by the calculator on its page
/// about making pictures, read out of it in the forum
/// (https://community.openai.com/t/gpt-image-2-output-pricing-calculator-online-and-in-your-code/1382699).
///
/// @param steps along the longer edge; more for a higher quality
public record Grid(int steps) {
    private static final long OFFSET = 2_000_000;
    private static final long SCALE = 4_000_000;

    public Grid {
        if (steps < 1) {
            throw new IllegalArgumentException("A picture is drawn in steps: " + steps);
        }
    }

    /// So many for a picture of a size.
    public long tokens(Size size) {
        long longer = Math.max(size.width(), size.height());
        long shorter = Math.min(size.width(), size.height());
        long across = (2L * steps * shorter + longer) / (2 * longer);
        return Math.ceilDiv(steps * across * (OFFSET + size.pixels()), SCALE);
    }
}
