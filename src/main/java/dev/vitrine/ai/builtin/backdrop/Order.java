package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.colour.Scheme;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.print.Finish;
import dev.vitrine.picture.Colour;
import dev.vitrine.picture.Region;

/// What a backdrop is made of.
///
/// @param frame the measures
/// @param scheme the product's colours
/// @param chance of this backdrop
/// @param detail 1 for an ordinary amount
public record Order(Frame frame, Scheme scheme, Chance chance, double detail) {
    int many(int ordinary) {
        return Math.max(1, (int) Math.round(ordinary * detail));
    }

    /// A ground on which the product stands out: lighter than a dark one, darker than a light one,
    /// and weaker in colour.
    Oklab ground(double light, double chroma) {
        Oklab main = scheme.main();
        double lightness = light;
        if (Math.abs(main.lightness() - light) < 0.16) {
            lightness =
                    main.lightness() > light ? main.lightness() - 0.18 : main.lightness() + 0.18;
        }
        return Oklab.lch(
                Math.clamp(lightness, 0.3, 0.95),
                Math.min(chroma, main.chroma() * 0.8 + 0.006),
                main.hue());
    }

    Finish finish(double grain, double vignette) {
        return new Finish(grain, vignette, 0.84, chance.branch("grain").seed());
    }

    /// A place for a product that stands with its foot at a height, as shares of the frame.
    Region standing(double middle, double foot, double wide, double high) {
        double top = Math.max(0.03, foot - high);
        double left = Math.clamp(middle - wide / 2, 0.02, 0.98 - wide);
        return new Region(left, top, wide, foot - top);
    }

    Setup setup(Composition picture, Finish finish, Stage stage) {
        return new Setup(picture.layers(), finish, stage);
    }

    /// The colour that a lamp gives to white things.
    static Colour colour(Oklab light) {
        dev.vitrine.ai.builtin.paint.Dab dab = new dev.vitrine.ai.builtin.paint.Dab();
        light.shown().onto(dab);
        return new Colour(step(dab.red()), step(dab.green()), step(dab.blue()));
    }

    private static int step(double light) {
        double value = Math.clamp(light, 0, 1);
        double curved =
                value <= 0.0031308 ? 12.92 * value : 1.055 * StrictMath.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * curved);
    }
}
