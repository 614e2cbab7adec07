package dev.vitrine.ai.builtin.theme.futurism;

import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.paint.Blend;
import dev.vitrine.ai.builtin.shape.Outlines;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Studio;
import java.awt.geom.Path2D;

/// A dark, polished thing between two coloured lamps.
final class Stage extends Neon {
    Stage(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double side = chance.sign();
        night(frame.x(0.5), frame.y(0.45));
        Showpiece piece =
                Showpiece.of(sketch, part -> Material.lacquer(tinted(part)), 0.56, 0.27, 0);
        double[] foot = piece.camera().place(frame, 0, 0, 0);
        double radius = 0.34;
        picture.fill(
                Inks.glow(neon.second().light(0.5), foot[0] + side * 0.5, foot[1] - 0.42, 0.62)
                        .thin(0.55),
                Blend.LIGHT);
        picture.fill(
                Inks.glow(neon.main().light(0.55), foot[0] - side * 0.42, foot[1] - 0.3, 0.62)
                        .thin(0.7),
                Blend.LIGHT);
        for (int ring = 0; ring < 3; ring++) {
            Path2D halo =
                    Outlines.arc(
                            foot[0],
                            foot[1] - 0.28,
                            radius + 0.05 * ring + 0.004,
                            radius + 0.05 * ring,
                            0,
                            1);
            picture.soft(
                    halo,
                    0.006,
                    Inks.flat(ring == 0 ? neon.main() : neon.second()).thin(0.9 - 0.3 * ring),
                    Blend.LIGHT);
        }
        picture.add(
                new Studio(
                        piece.bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 1.1,
                                0.75,
                                0.35,
                                0.95,
                                0.3,
                                0.42,
                                2.2,
                                neon.main().lighter(0.16).stronger(0.7),
                                neon.second().light(0.55),
                                dark.lighter(0.1)),
                        new Ground(0.9, 0.45)));
        last();
    }

    private Oklab tinted(Part part) {
        Oklab colour = neon.of(part);
        return switch (part.tone()) {
            case DARK -> dark.lighter(0.06);
            case LIGHT -> colour.light(0.82);
            default -> colour.lighter(-0.14);
        };
    }
}
