package dev.vitrine.ai.builtin.theme.minimalism;

import dev.vitrine.ai.builtin.colour.Gradient;
import dev.vitrine.ai.builtin.colour.Inks;
import dev.vitrine.ai.builtin.colour.Oklab;
import dev.vitrine.ai.builtin.figure.Part;
import dev.vitrine.ai.builtin.sketch.Showpiece;
import dev.vitrine.ai.builtin.sketch.Sketch;
import dev.vitrine.ai.builtin.solid.Ground;
import dev.vitrine.ai.builtin.solid.Lighting;
import dev.vitrine.ai.builtin.solid.Material;
import dev.vitrine.ai.builtin.solid.Studio;

/// A small solid thing on a seamless ground.
final class Plinth extends Quiet {
    Plinth(Sketch sketch) {
        super(sketch);
    }

    @Override
    protected void compose() {
        double side = chance.sign();
        picture.fill(
                Inks.radial(
                        Gradient.of(ground.lighter(0.045), ground, ground.lighter(-0.05)),
                        frame.x(0.5 - 0.25 * side),
                        frame.y(0.4),
                        frame.longer() * 0.85));
        Showpiece piece = Showpiece.of(sketch, this::material, 0.42, 0.2, 0);
        picture.add(
                new Studio(
                        piece.bodies(),
                        piece.camera(),
                        new Lighting(
                                -side * 0.9,
                                chance.between(0.7, 1.2),
                                0.6,
                                1.15,
                                0.2,
                                0.6,
                                0.25,
                                Oklab.lch(1, 0, 0),
                                ground.light(0.97).stronger(0.6),
                                ground),
                        new Ground(0.62, 0)));
    }

    private Material material(Part part) {
        return Material.matte(quiet.of(part));
    }
}
