package dev.vitrine.ai.builtin.backdrop;

import dev.vitrine.ai.builtin.chance.Chance;
import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Composition;
import dev.vitrine.ai.builtin.paint.Frame;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.solid.Body;
import dev.vitrine.ai.builtin.solid.Camera;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Slab;
import dev.vitrine.ai.builtin.solid.Solids;
import dev.vitrine.ai.builtin.solid.Studio;
import java.util.ArrayList;
import java.util.List;

/// Sets built of bold shapes, with a podium for the product.
public final class Sets {
    private Sets() {}

    /// A set before a wall.
    public static Setup art(Order order) {
        Frame frame = order.frame();
        Chance chance = order.chance();
        double side = chance.sign();
        Oklab main = order.scheme().main();
        Oklab wall = order.ground(0.8, 0.09);
        Oklab second =
                order.scheme()
                        .second()
                        .light(Math.clamp(order.scheme().second().lightness(), 0.5, 0.82));
        Oklab pale = wall.lighter(0.09).stronger(0.6);
        List<Body> set = new ArrayList<>();
        double high = chance.between(0.1, 0.22);
        boolean round = chance.odds(0.6);
        set.add(
                new Body(
                        round
                                ? Solids.drum(0, 0, 0.1, 0.52, high, 0.02)
                                : Solids.box(0, high / 2, 0.1, 0.52, high / 2, 0.36, 0.02),
                        Material.matte(pale)));
        Oklab strong = main.light(Math.clamp(main.lightness(), 0.45, 0.72));
        switch (chance.below(4)) {
            case 0 -> {
                set.add(new Body(arch(0, 1.45, 0.62, -0.55), Material.matte(second)));
                set.add(
                        new Body(
                                Solids.ball(side * 0.82, 0.17, 0.18, 0.17),
                                Material.satin(strong)));
            }
            case 1 -> {
                set.add(new Body(disc(side * 0.1, 0.86, 0.62, -0.5), Material.matte(second)));
                stairs(set, -side, pale, wall);
            }
            case 2 -> {
                set.add(
                        new Body(
                                Solids.drum(side * 0.82, 0, -0.25, 0.24, 1.15, 0.025),
                                Material.matte(second)));
                set.add(
                        new Body(
                                Solids.drum(-side * 0.78, 0, -0.3, 0.28, 0.62, 0.025),
                                Material.matte(strong)));
                set.add(
                        new Body(
                                Solids.ball(-side * 0.78, 0.8, -0.3, 0.18),
                                Material.satin(order.scheme().accent())));
            }
            default -> {
                set.add(new Body(gate(side * 0.28, 1.35, 0.5, 0.16, -0.5), Material.matte(second)));
                set.add(
                        new Body(
                                gate(-side * 0.42, 0.95, 0.36, 0.13, -0.32),
                                Material.matte(strong)));
                set.add(
                        new Body(
                                Solids.ball(side * 0.78, 0.12, 0.3, 0.12),
                                Material.satin(order.scheme().accent())));
            }
        }
        Composition picture = new Composition();
        picture.fill(
                Inks.radial(
                        Gradient.of(wall.lighter(0.06), wall, wall.lighter(-0.09)),
                        frame.x(0.5 - side * 0.25),
                        frame.y(0.3),
                        frame.longer() * 0.9));
        double span =
                Math.max(2.1 / Math.max(1, Math.min(frame.right(), 1.3)), 2.0 / frame.bottom());
        Camera camera =
                new Camera(
                        5,
                        chance.between(0.55, 0.9),
                        side * chance.between(0, 0.03),
                        0.66,
                        span,
                        0,
                        frame.bottom() * 0.06);
        picture.add(
                new Studio(
                        set,
                        camera,
                        new Lighting(
                                -side * 0.95,
                                1.05,
                                0.75,
                                1.15,
                                0.16,
                                0.56,
                                0.3,
                                Oklab.lch(0.99, 0.015, 80),
                                wall.light(0.95),
                                wall),
                        new Ground(0.66, 0)));
        double[] foot = camera.place(frame, 0, high, 0.2);
        double[] left = camera.place(frame, -0.42, high, 0.1);
        double[] right = camera.place(frame, 0.42, high, 0.1);
        double ground = foot[1] / frame.bottom();
        double wide = Math.min(0.9, (right[0] - left[0]) / frame.right());
        return order.setup(
                picture,
                order.finish(0.9, 0.08),
                new Stage(
                        Stage.Stance.STANDING,
                        order.standing(
                                foot[0] / frame.right(),
                                ground,
                                wide,
                                Math.min(0.62, ground - 0.06)),
                        Math.clamp(camera.place(frame, 0, 0, -1.5)[1] / frame.bottom(), 0, 1),
                        ground,
                        new Stage.Light(
                                -side * 0.75,
                                -0.75,
                                -0.4,
                                Order.colour(Oklab.lch(0.99, 0.015, 80))),
                        0.5,
                        0.03,
                        0.03));
    }

    private static Slab arch(double x, double high, double half, double z) {
        return new Slab(Outlines.arch(x, 0, half, high), z, 0.09, 0.02);
    }

    private static Slab gate(double x, double high, double half, double thick, double z) {
        return new Slab(Outlines.gate(x, 0, half, high, thick), z, 0.1, 0.02);
    }

    private static Slab disc(double x, double y, double radius, double z) {
        return new Slab(Outlines.circle(x, y, radius), z, 0.06, 0.02);
    }

    private static void stairs(List<Body> set, double side, Oklab pale, Oklab wall) {
        for (int step = 0; step < 4; step++) {
            double tall = 0.13 * (step + 1);
            set.add(
                    new Body(
                            Solids.box(
                                    side * (0.62 + 0.17 * step),
                                    tall / 2,
                                    -0.28,
                                    0.085,
                                    tall / 2,
                                    0.3,
                                    0.008),
                            Material.matte(pale.mix(wall, 0.15 * step))));
        }
    }
}
