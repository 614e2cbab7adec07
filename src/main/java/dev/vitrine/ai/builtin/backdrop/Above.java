package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.texture.Linen;
import dev.vitrine.ai.builtin.texture.Plaster;
import dev.vitrine.ai.builtin.texture.Stone;
import dev.vitrine.ai.builtin.texture.Surface;
import dev.vitrine.ai.builtin.texture.Wood;
import dev.vitrine.picture.Region;

/// Surfaces seen from above.
public final class Above {
    private static final Oklab DAY = Oklab.lch(0.99, 0.012, 85);

    private Above() {}

    /// A surface from above, in soft daylight.
    public static Setup flatLay(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        Oklab colour = order.ground(0.87, 0.03);
        Surface surface = surface(chance.below(4), chance, colour);
        Composition picture = new Composition();
        picture.fill(surface.flat(chance.between(0.8, 1.1), chance.between(-0.03, 0.03)));
        double side = chance.sign();
        picture.fill(
                (x, y, dab) -> {
                    double across = side > 0 ? x / frame.right() : 1 - x / frame.right();
                    dab.dim(1.12 - 0.26 * across - 0.1 * y / frame.bottom());
                });
        Shadows.leaves(picture, frame, chance.branch("leaves"), -side, order.many(5));
        if (chance.odds(0.6)) {
            Sprigs.corner(picture, frame, chance.branch("sprigs"), -side);
        }
        return order.setup(
                picture,
                order.finish(1, 0.1),
                new Stage(
                        Stage.Stance.LYING,
                        new Region(0.2, 0.18, 0.6, 0.64),
                        0,
                        0.5,
                        new Stage.Light(-side * 0.75, -0.65, -0.6, Order.colour(DAY)),
                        0.5,
                        0.035,
                        0));
    }

    private static Surface surface(int kind, Chance chance, Oklab colour) {
        int seed = chance.seed();
        return switch (kind) {
            case 0 -> new Linen(seed, colour.lighter(0.01), chance.between(0.25, 0.7));
            case 1 ->
                    new Stone(
                            seed,
                            Oklab.lch(0.94, 0.008, colour.hue()),
                            Oklab.lch(0.6, 0.02, colour.hue()));
            case 2 -> new Plaster(seed, colour, 0.1);
            default -> new Wood(seed, Oklab.lch(0.74, 0.055, 68));
        };
    }
}
