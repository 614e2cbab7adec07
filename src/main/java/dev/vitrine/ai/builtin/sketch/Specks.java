package dev.vitrine.ai.builtin.sketch;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;

/// Many small things.
public final class Specks {
    private Specks() {}

    /// Small round stars, more of them in a larger picture.
    public static void stars(
            Composition picture, Frame frame, Chance chance, int count, Oklab colour) {
        for (int star = 0; star < count * frame.longer(); star++) {
            double bright = chance.next();
            picture.paint(
                    Outlines.circle(
                            frame.x(chance.next()),
                            frame.y(chance.next() * 0.75),
                            0.0012 + 0.0032 * bright * bright * bright),
                    Inks.flat(colour).thin(0.35 + 0.65 * bright),
                    Blend.COVER);
        }
    }
}
