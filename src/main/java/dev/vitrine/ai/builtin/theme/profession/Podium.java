package dev.vitrine.ai.builtin.theme.profession;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.figure.Tone;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Outfit;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Body;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Solids;
import dev.vitrine.ai.builtin.solid.Studio;
import java.awt.geom.Path2D;
import java.util.List;

/// The motif, solid, on a round podium in a bright room.
final class Podium extends Office {
    Podium(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double side = chance.sign();
        Oklab wall = pale.lighter(-0.03);
        picture.fill(
                Inks.linear(
                        Gradient.of(wall.lighter(-0.07).stronger(2), wall, wall.lighter(0.03)),
                        frame.x(side > 0 ? 1 : 0),
                        0,
                        frame.x(side > 0 ? 0.2 : 0.8),
                        frame.y(1)));
        for (int beam = 0; beam < 3; beam++) {
            double x = frame.x(0.5) - side * (0.75 - 0.36 * beam) * frame.mean();
            Path2D light =
                    Outlines.polygon(
                            x,
                            -0.1,
                            x + 0.2,
                            -0.1,
                            x + 0.2 + side * 0.75 * frame.bottom(),
                            frame.bottom() + 0.1,
                            x + side * 0.75 * frame.bottom(),
                            frame.bottom() + 0.1);
            picture.soft(light, 0.05, Inks.flat(Oklab.lch(1, 0, 0)).thin(0.5), Blend.COVER);
        }
        double high = 0.13;
        Showpiece piece = Showpiece.of(sketch, this::material, 0.5, 0.26, high);
        List<Body> set =
                List.of(
                        new Body(
                                Solids.drum(0, 0, 0, 0.74, high * 0.5, 0.02),
                                Material.satin(pale.lighter(-0.02))),
                        new Body(
                                Solids.drum(0, high * 0.5 - 0.01, 0, 0.6, high * 0.5 + 0.01, 0.02),
                                Material.satin(scheme.main())));
        picture.add(
                new Studio(
                        piece.with(set).bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 0.8,
                                1.15,
                                0.8,
                                1.12,
                                0.24,
                                0.62,
                                0.7,
                                Oklab.lch(1, 0.005, 90),
                                pale.lighter(0.03),
                                wall),
                        new Ground(0.62, 0.1)));
    }

    private Material material(Part part) {
        Oklab colour = Outfit.of(scheme).of(part);
        return part.tone() == Tone.ACCENT ? Material.lacquer(colour) : Material.satin(colour);
    }
}
