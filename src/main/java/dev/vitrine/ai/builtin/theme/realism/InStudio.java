package dev.vitrine.ai.builtin.theme.realism;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Body;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Solids;
import dev.vitrine.ai.builtin.solid.Studio;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// In a studio, among simple shapes.
final class InStudio extends Still {
    InStudio(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        Oklab base = sketch.family().branch("wall").odds(0.5) ? scheme.second() : scheme.main();
        Oklab wall =
                base.light(Math.clamp(base.lightness() + 0.16, 0.66, 0.86))
                        .strong(Math.min(0.075, base.chroma()));
        picture.fill(
                Inks.radial(
                        Gradient.of(wall.lighter(0.075), wall, wall.lighter(-0.1)),
                        frame.x(0.5 - side * 0.22),
                        frame.y(0.36),
                        frame.longer() * 0.9));
        Showpiece piece = Showpiece.of(sketch, this::glazed, 0.52, 0.25, 0.12);
        List<Body> set = new ArrayList<>();
        set.add(
                new Body(
                        Solids.drum(0, 0, 0, 0.66, 0.12, 0.025),
                        Material.matte(wall.lighter(0.06))));
        double apart = 0.78;
        Oklab tint = wall.mix(scheme.main(), 0.55);
        switch (chance.below(3)) {
            case 0 -> {
                set.add(
                        new Body(
                                Solids.ball(side * apart, 0.2, -0.25, 0.2),
                                Material.satin(scheme.accent())));
                set.add(
                        new Body(
                                Solids.ball(-side * apart * 0.95, 0.11, 0.28, 0.11),
                                Material.lacquer(tint)));
            }
            case 1 -> {
                set.add(
                        new Body(
                                Solids.drum(side * apart, 0, -0.3, 0.22, 0.62, 0.03),
                                Material.matte(tint)));
                set.add(
                        new Body(
                                Solids.ball(side * apart, 0.75, -0.3, 0.13),
                                Material.lacquer(scheme.accent())));
            }
            default -> {
                set.add(
                        new Body(
                                Solids.box(-side * apart, 0.36, -0.42, 0.2, 0.36, 0.2, 0.03),
                                Material.matte(tint)));
                set.add(
                        new Body(
                                Solids.ring(side * apart * 0.92, 0.26, -0.2, 0.19, 0.07),
                                Material.satin(scheme.accent())));
            }
        }
        picture.add(
                new Studio(
                        piece.with(set).bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 0.95,
                                chance.between(0.7, 1.2),
                                0.6,
                                1.2,
                                0.22,
                                0.5,
                                0.55,
                                Oklab.lch(0.99, 0.02, 75),
                                wall.light(0.93),
                                wall),
                        new Ground(0.72, 0)));
        slats(wall);
    }

    /// The shadow of a blind or of leaves on the wall.
    private void slats(Oklab wall) {
        if (!chance.odds(0.55)) {
            return;
        }
        double slant = -side * chance.between(0.25, 0.5);
        for (int slat = 0; slat < 7; slat++) {
            double y = frame.y(-0.1) + 0.17 * slat * frame.mean();
            Path2D shadow =
                    Outlines.polygon(
                            -0.1,
                            y,
                            frame.right() + 0.1,
                            y + slant * frame.right(),
                            frame.right() + 0.1,
                            y + 0.06 + slant * frame.right(),
                            -0.1,
                            y + 0.06);
            picture.soft(
                    shadow,
                    0.035,
                    Inks.flat(wall.lighter(-0.12).light(0.82)).thin(0.42),
                    Blend.SHADE);
        }
    }
}
